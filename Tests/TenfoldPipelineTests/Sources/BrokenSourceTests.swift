import Tenfold
import Testing

@testable import TenfoldPipeline

struct BrokenSourceTests {
    private let day = Day(number: 20_000)

    @Test(arguments: BrokenSource.all)
    func `a broken source gives an error with a place in it`(source: BrokenSource) throws {
        let reading = SourceReader.read(source.bytes, name: source.name, on: day)
        let error = try #require(reading.diagnostics.first { $0.severity == .error })
        let position = try #require(error.position)
        let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect((1...lines.count).contains(position.line))
        #expect((1...lines[position.line - 1].count + 1).contains(position.column))
        #expect(error.file == source.name)
        #expect(!error.message.isEmpty)
        #expect(reading.diagnostics.count <= SourceLimits.diagnostics + 1)
    }

    @Test func `there are over a hundred of them`() {
        #expect(BrokenSource.all.count > 100)
    }

    @Test(arguments: 0..<100)
    func `a mutated source is read or refused, and a refusal says where`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for (name, text) in Self.good {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.mutate(&bytes, &generator) }
            let reading = SourceReader.read(bytes, name: name, on: day)
            #expect(!reading.observations.isEmpty || !reading.diagnostics.isEmpty)
            #expect(reading.diagnostics.allSatisfy { $0.position != nil })
        }
    }

    @Test func `a million bad rows are told in a hundred lines`() {
        let text = "observed_on,video_id,title,views\n" + String(repeating: "x\n", count: 20_000)
        let reading = SourceReader.read(Array(text.utf8), name: "a.csv", on: day)
        #expect(reading.diagnostics.count == SourceLimits.diagnostics + 1)
        #expect(reading.diagnostics.last?.message == "19900 more problems from here on")
    }

    @Test func `a broken source stops detection, unless bad rows may be left out`() throws {
        let text = "observed_on,video_id,title,views\n2024-10-04,a,Good,5\n2024-10-04,b,Bad,x\n"
        let source = IdeaDetection.Source(name: "a.csv", bytes: Array(text.utf8))
        var detection = IdeaDetection(Detection(threshold: 0))
        #expect(throws: DiagnosticsError.self) {
            try detection.result(of: [source], asOf: nil, at: day.start)
        }
        detection.skipsBadRows = true
        let result = try detection.result(of: [source], asOf: nil, at: day.start)
        #expect(result.report.kept.map(\.title) == ["Good"])
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }

    static let good = [
        (
            "a.csv",
            "observed_on,video_id,title,views,tags\n2024-10-01,a,\"A, b\",12,x|y\n2024-10-02,a,T,15,\n"
        ),
        (
            "a.json",
            "[{\"observed_on\": \"2024-10-01\", \"video_id\": \"a\", \"title\": \"T\", \"views\": 12}]"
        ),
        (
            "a.xml",
            "<rss version=\"2.0\"><channel><item><title>A &amp; b</title><guid>1</guid></item></channel></rss>"
        ),
        (
            "b.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><title><![CDATA[x]]></title></entry></feed>"
        ),
        (
            "feed.json",
            "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"title\": \"A\\n\"}]}"
        ),
    ]

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
        }
    }
}
