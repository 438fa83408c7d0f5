import Testing

@testable import Facts

@Suite struct FactTablesTests {
    @Test func `there are at least ten tables, each with its own id`() throws {
        let tables = try FactTables.all()
        #expect(tables.count >= 10)
        #expect(Set(tables.map(\.id)).count == tables.count)
        #expect(FactTables.files.reduce(0) { $0 + $1.bytes.count } < 40_000)
    }

    @Test func `every measure names its source`() throws {
        for measure in try FactTables.all().flatMap(\.measures) {
            #expect(measure.source.count > 3)
            #expect(measure.url.hasPrefix("http"))
            #expect(measure.rows.count >= 8)
        }
    }

    @Test func `figures are finite, fall from row to row and are written as they are counted`() throws {
        for measure in try FactTables.all().flatMap(\.measures) {
            for (row, next) in zip(measure.rows, measure.rows.dropFirst()) {
                #expect(row.value.isFinite && row.value > next.value, "\(measure.id): \(row.name)")
            }
            for row in measure.rows {
                let digits = row.figure.filter { $0 != "," }
                #expect(Double(digits) == row.value, "\(measure.id): \(row.name)")
                #expect(row.figure.contains(",") == (abs(row.value) >= 1_000 && measure.scale != .year))
            }
        }
    }

    @Test func `every text is plain, and every fact is one short sentence`() throws {
        for table in try FactTables.all() {
            for measure in table.measures {
                let texts = [table.one, table.many, measure.source] + measure.says
                for text in texts + measure.rows.flatMap({ [$0.name, $0.fact] }) {
                    #expect(text.allSatisfy { $0.isASCII && !"<>{}[]|#".contains($0) }, "\(text)")
                }
                for row in measure.rows {
                    #expect(row.fact.last == "." && row.fact.first?.isUppercase == true, "\(row.fact)")
                    #expect((3...13).contains(row.fact.split(separator: " ").count), "\(row.fact)")
                }
            }
        }
    }

    @Test func `within a table no fact is told twice`() throws {
        for table in try FactTables.all() {
            let facts = table.measures.flatMap(\.rows).map(\.fact)
            #expect(Set(facts).count == facts.count, "\(table.id)")
        }
    }

    @Test(arguments: [
        ("nonsense", "t.facts:1:1: error: a line is 'key: value', with single spaces and none at the end"),
        ("one: a\none: b", "t.facts:2:6: error: 'one' is there twice"),
        (
            "colour: red",
            "t.facts:1:9: error: 'colour' is none of many, motif, one, source, table, url, words"
        ),
        ("table: a", "t.facts:1:1: error: a table needs at least one measure"),
        (
            sample(row: "x | 1,00 | F."),
            "t.facts:14:6: error: '1,00' is no figure such as 4,879 or -65 or 0.44"
        ),
        (sample(row: "x | 1"), "t.facts:14:6: error: 'row' needs 3 parts with | between"),
        (sample(row: "x | 9 | F.\nrow: y | 9 | F."), "t.facts:15:6: error: 'y' does not come below 'x'"),
        (sample(row: "x | 9 | F.\nrow: x | 8 | F."), "t.facts:15:6: error: 'x' is there twice"),
        (sample(row: "x | 9 | F."), "t.facts:7:1: error: a measure needs at least eight rows"),
        (sample(says: "is"), "t.facts:12:7: error: 'says' needs one * for the figure"),
    ])
    func `a slip is refused with its place`(text: String, message: String) {
        let error = #expect(throws: FactTableError.self) { try FactTableReader.read(text, file: "t.facts") }
        #expect(error?.description == message)
    }

    private static func sample(says: String = "is * wide", row: String = "x | 9 | F.") -> String {
        """
        table: t
        one: a
        many: as
        motif: bars
        words: a
        source: S
        measure: m
        words: b
        scale: ratio
        unit: m | ms | m
        most: widest | wider | five
        says: \(says)
        says: has *
        row: \(row)
        compare: is | as wide as
        url: http://example.org
        """
    }

    @Test(arguments: ["", "-", "1,", ",1", "01", "1.", ".5", "1,0000", "1 000", "1e3", "nan", "--1", "1.2.3"])
    func `what only looks like a figure is none`(text: String) {
        #expect(FactNumber.value(text, commas: true) == nil)
    }

    @Test func `figures are read as they are written`() {
        #expect(FactNumber.value("142,984", commas: true) == 142_984)
        #expect(FactNumber.value("-65", commas: true) == -65)
        #expect(FactNumber.value("0.44", commas: true) == 0.44)
        #expect(FactNumber.value("1876", commas: false) == 1876)
        #expect(FactNumber.value("1,876", commas: false) == nil)
        #expect(FactNumber.value("1876", commas: true) == nil)
    }
}
