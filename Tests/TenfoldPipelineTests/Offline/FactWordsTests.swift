import Testing

@testable import Facts
@testable import TenfoldPipeline

@Suite struct FactWordsTests {
    @Test(arguments: [
        (11.5, "more than eleven times"), (11.2, "about eleven times"), (11.0, "eleven times"),
        (10.96, "about eleven times"),
        (2.0, "twice"), (2.03, "twice"), (3.88, "3.9 times"), (4.0, "four times"), (427.0, "427 times"),
        (1.29, "1.3 times"), (1.02, "about"), (0.5, "half"), (0.51, "about half"), (0.53, "53 percent"),
        (0.004, "less than one percent"),
    ])
    func `a ratio is put into words that are true`(ratio: Double, words: String) {
        #expect(RatioWords.text(ratio) == words)
    }

    @Test(arguments: [
        ("142,984", "about 143,000 kilometres"), ("8,849", "8,849 kilometres"), ("1", "1 kilometre"),
        ("82,100", "82,100 kilometres"), ("371,000", "371,000 kilometres"), ("-65", "minus 65 kilometres"),
        ("0.44", "0.44 kilometres"), ("22.59", "22.59 kilometres"), ("4,222.6", "about 4,220 kilometres"),
        ("12,756", "about 12,800 kilometres"),
    ])
    func `a figure is spoken so that it can be followed`(figure: String, spoken: String) throws {
        let planets = try #require(try FactTables.all().first { $0.id == "planets" })
        let value = try #require(Double(figure.filter { $0 != "," }))
        let row = FactRow(name: "x", figure: figure, value: value, fact: "F.")
        #expect(FactFigure(row: row, measure: planets.measures[0]).spoken == spoken)
        #expect(FactFigure(row: row, measure: planets.measures[0]).written == "\(figure) km")
    }

    @Test func `rounding never moves a figure by more than half a percent`() throws {
        for measure in try FactTables.all().flatMap(\.measures) {
            for row in measure.rows {
                let spoken = FactFigure(row: row, measure: measure).spoken
                let digits = spoken.filter { $0.isNumber || $0 == "." }
                let number = try #require(Double(digits))
                #expect(abs(number - abs(row.value)) <= 0.005 * abs(row.value), "\(row.name): \(spoken)")
                #expect(spoken.hasPrefix("about") == (number != abs(row.value)), "\(row.name): \(spoken)")
            }
        }
    }

    @Test(arguments: [
        ("8,849 metres", 7), ("142,984", 9), ("1,000", 2), ("20", 1), ("21", 2), ("3.9 times", 4),
        ("the year 1876", 6), ("kilometres a second", 3), ("longest-lived", 2), ("K2", 1), ("15,000", 2),
    ])
    func `numbers are as long as they are spoken`(text: String, words: Int) {
        #expect(SpokenLength.words(in: text) == words)
    }

    @Test func `headlines are written as headlines are`() {
        #expect(
            titleCased("the five planets farthest from the Sun") == "The Five Planets Farthest from the Sun"
        )
        #expect(FactName("the Nile").label == "Nile")
        #expect(FactName("a human being").label == "A human being")
        #expect(listed(["a", "b", "c"], "or") == "a, b or c")
    }
}
