import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldDashboard

/// What is written by hand is what the encoder would write.
struct JSONTextTests {
    private struct Sample: Encodable {
        var flag = false
        var list: [Int?]
        var name: String
        var parts: [[String: String]]
    }

    @Test(arguments: ["", "plain", "a \"quoted\" \\ text", "\u{7F} é 🎬 / </script>"])
    func `objects, lists and texts are canonical JSON`(text: String) throws {
        let sample = Sample(list: [1, nil, -3], name: text, parts: [["a": text, "b": text], [:]])
        var json = JSONText()
        json.object {
            $0.plain("flag", "false")
            $0.list("list", sample.list) { $0.plain($1.map(String.init) ?? "null") }
            $0.text("name", sample.name)
            $0.list("parts", sample.parts) { json, part in
                json.object { fields in
                    for (key, value) in part.sorted(by: { $0.key < $1.key }) { fields.text(key, value) }
                }
            }
        }
        #expect(json.bytes == (try CanonicalJSON.line(sample)))
    }

    @Test func `control characters are escaped, and read back as they were`() throws {
        let text = (0..<0x20).map { String(UnicodeScalar(UInt8($0))) }.joined()
        var json = JSONText()
        json.object { $0.text("name", text) }
        let read = try CanonicalJSON.decode([String: String].self, from: json.bytes)
        #expect(read == ["name": text])
    }
}
