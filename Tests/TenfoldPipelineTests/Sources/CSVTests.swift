import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct CSVTests {
    private let day = Day(number: 17_000)

    private func read(_ text: String) -> SourceReading {
        SourceReader.read(Array(text.utf8), name: "trends.csv", on: day)
    }

    @Test(arguments: 0..<50)
    func `any fields that are written come back as they were`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("ab,\"\n\r |;'é漢🙂\t")
        let rows = (0..<20).map { _ in
            (0..<Int.random(in: 2...6, using: &generator)).map { _ in
                let length = Int.random(in: 0...9, using: &generator)
                return String(
                    (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
                )
            }
        }
        var reader = CSVRows(CSVTable.bytes(rows))
        for row in rows { #expect(reader.next()?.fields.map(\.text) == row) }
        #expect(reader.next() == nil)
    }

    @Test func `columns are found by name, in any order, with a mark in front and blank lines between`()
        throws
    {
        let text =
            "\u{FEFF}views,title,extra,observed_on,video_id\r\n7,\"A \"\"b\"\"\nc\",x,2016-07-18,id\r\n\r\n"
        let reading = read(text)
        let row = try #require(reading.observations.first)
        #expect(row.title == "A \"b\" c")
        #expect(row.views == 7)
        #expect(row.day == day)
        #expect(row.item == "id")
        #expect(row.source == "csv:trends.csv")
        #expect(row.likes == nil)
        #expect(reading.diagnostics.map(\.severity) == [.warning])
    }

    @Test func `a bad row is told with its place and left out, the others are read`() {
        let reading = read(
            """
            observed_on,video_id,title,views,tags
            2016-07-18,a,Good,1,x|y
            2016-07-18,b,Bad,one,x
            2016-07-18,c,Short,1
            2016-02-30,d,No day,1,x
            2016-07-18,e,"Never
            2016-07-18,f,Also good,2,[none]
            """
        )
        #expect(reading.observations.map(\.item) == ["a", "f"])
        #expect(reading.observations.map(\.tags) == [["x", "y"], []])
        #expect(
            reading.diagnostics.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
                == ["3:18", "4:1", "5:1", "6:14"]
        )
    }

    @Test func `control characters and marks that turn the writing direction never reach a title`() {
        let reading = read(
            "observed_on,video_id,title,views\n2016-07-18,a,\u{1B}[31mred\u{202E}der\u{7} x,1\n"
        )
        #expect(reading.observations.first?.title == "[31mredder x")
    }
}

extension CSVRows.Row: Equatable {
    static func == (left: CSVRows.Row, right: CSVRows.Row) -> Bool {
        left.offset == right.offset && left.fields.map(\.text) == right.fields.map(\.text)
    }
}
