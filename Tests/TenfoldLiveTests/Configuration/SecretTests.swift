import Tenfold
import TenfoldLive
import Testing

struct SecretTests {
    private static let secret = "hunter2-correct-horse"
    private static let environment = ["MY_VALUE": secret, "API_KEY": secret]

    @Test func `a secret is in no description, dump or encoding of the configuration`() throws {
        let text = """
            version: 1
            detection: { sources: ["https://example.org/feed?key=${API_KEY}"] }
            pipeline:
              script: { run: "./step ${API_KEY}", environment: { TOKEN: "${API_KEY}" } }
            """
        let reading = readConfiguration(Array(text.utf8), file: "tenfold.yml", environment: Self.environment)
        let configuration = try #require(reading.configuration)
        #expect(configuration.detection.sources.first?.reveal().hasSuffix(Self.secret) == true)
        var dumped = ""
        dump(configuration, to: &dumped)
        let encoded = String(decoding: try CanonicalJSON.line(configuration), as: UTF8.self)
        let shown = ["\(configuration)", String(reflecting: configuration), dumped, encoded]
        for text in shown + [configuration.pipeline.script.provider] {
            #expect(text.contains("***"))
            #expect(!text.contains(Self.secret))
        }
    }

    @Test func `a secret in the wrong place is in no message`() {
        let places = [
            "version: \"${X}\"", "version: 1\nstart_phase: \"${X}\"", "version: 1\nsafety_margin: \"${X}\"",
            "version: 1\nbudget: { monthly_usd: \"${X}\" }", "version: 1\nrepository: { plan: \"${X}\" }",
            "version: 1\nrepository: { branch: \"${X} ${X}\" }", "version: 1\ndashboard: { title: \"${X}\" }",
            "version: 1\nresources: { a: { preset: \"${X}\" } }",
            "version: 1\npipeline: { script: { use: \"${X}\" } }",
            "version: 1\nresources: { a: { limits: { b: { amount: 1, window: { day: \"${X}\" } } } } }",
        ]
        for place in places {
            for name in Self.environment.keys {
                let text = place.replacing("${X}", with: "${\(name)}")
                let reading = readConfiguration(
                    Array(text.utf8),
                    file: "tenfold.yml",
                    environment: Self.environment
                )
                #expect(reading.diagnostics.allSatisfy { !"\($0)".contains(Self.secret) }, "\(text)")
                #expect(name == "MY_VALUE" || reading.configuration == nil, "\(text)")
            }
        }
    }
}
