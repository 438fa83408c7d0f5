import Tenfold
import Testing

struct DetectionTests {
    private let day = Day(number: 20_000)

    private func row(
        _ item: String,
        _ title: String,
        day: Day? = nil,
        channel: String? = nil,
        tags: [String] = [],
        views: Int? = 1000,
        source: String = "csv:a.csv"
    ) -> TrendObservation {
        TrendObservation(
            source: source,
            item: item,
            day: day ?? self.day,
            title: title,
            channel: channel ?? "channel of \(item)",
            tags: tags,
            views: views
        )
    }

    @Test func `the fastest riser comes first, not the most viewed`() {
        let rows =
            [
                row("old", "A song everybody knows", day: day.advanced(by: -1), views: 90_000_000),
                row("old", "A song everybody knows", views: 90_010_000),
                row("new", "A bridge collapses", day: day.advanced(by: -1), views: 10_000),
                row("new", "A bridge collapses", views: 2_000_000),
            ] + (0..<20).map { row("\($0)", "Something else, number \($0)", views: 5000 + $0) }
        let report = TrendFixture.report(rows, asOf: day, threshold: 0)
        #expect(report.kept.first?.title == "A bridge collapses")
    }

    @Test func `of two that say the same the better is kept and the other names it`() throws {
        let rows = [
            row("a", "Top 5 biggest planets in the solar system", tags: ["space"], views: 9000),
            row("b", "The 5 biggest planets of our solar system!", tags: ["space"], views: 1000),
            row("c", "Why rivers bend", views: 500),
        ]
        let report = TrendFixture.report(rows, asOf: day, threshold: 0)
        let duplicate = try #require(report.duplicates.first)
        #expect(duplicate.idea.sourceItem == "b")
        #expect(report.kept.map(\.sourceItem).sorted() == ["a", "c"])
        #expect(duplicate.original == report.kept.first { $0.sourceItem == "a" }?.id)
        #expect(duplicate.reason.contains("Top 5 biggest planets in the solar system"))
    }

    @Test func `what was detected before is not found again, also under a title that was edited`() {
        let past = TrendFixture.report([row("a", "Top 5 biggest planets")], asOf: day, threshold: 0).kept
        let same = [row("a", "Now with a wholly different title"), row("b", "The biggest planets, top 5")]
        let report = TrendFixture.report(same, asOf: day, threshold: 0, past: past)
        #expect(report.kept.isEmpty)
        #expect(report.duplicates.count == 2)
    }

    @Test func `titles on different subjects are never duplicates, whatever tags a channel repeats`() {
        let tags = ["late show", "comedy", "television", "interview"]
        let rows = [
            row("a", "Elephants can swim for hours", tags: tags), row("b", "Bridges that sing", tags: tags),
        ]
        #expect(TrendFixture.report(rows, asOf: day, threshold: 0).duplicates.isEmpty)
    }

    @Test func `words that other rising channels share are named, one channel's own are not`() throws {
        let own = (0..<6).map {
            row("own-\($0)", "My diary \($0)", channel: "one", tags: ["diary"], views: 9000)
        }
        let shared = (0..<6).map {
            row("eclipse-\($0)", "Eclipse seen from \($0)", tags: ["eclipse"], views: 9000)
        }
        let slow = (0..<12).map { row("slow-\($0)", "Quiet thing \($0 * 7919)", views: 10) }
        let report = TrendFixture.report(own + shared + slow, asOf: day, threshold: 0)
        let reason = { (item: String) in
            report.all.first { $0.sourceItem == item }?.score.parts.first { $0.name == "recurrence" }?.reason
        }
        #expect(try #require(reason("eclipse-0")).contains("'eclipse'"))
        #expect(try #require(reason("own-0")).contains("no word in common"))
    }

    @Test func `the pattern that matches best is named`() {
        let rows = [row("a", "Gold vs silver: which is harder?"), row("b", "Top towers, ranked")]
        let report = TrendFixture.report(rows, asOf: day, threshold: 0)
        let patterns = Dictionary(uniqueKeysWithValues: report.kept.map { ($0.sourceItem, $0.pattern) })
        #expect(patterns["a"] == "duel")
        #expect(patterns["b"] == "ranking")
    }

    @Test func `a source that was not seen for days offers nothing`() {
        let rows = [
            row("a", "Yesterday's news", day: day.advanced(by: -5)), row("b", "Today", source: "csv:b.csv"),
        ]
        #expect(TrendFixture.report(rows, asOf: day, threshold: 0).kept.map(\.sourceItem) == ["b"])
    }

    @Test func `an item that left its source is no candidate`() {
        let rows = [row("gone", "It left", day: day.advanced(by: -1)), row("here", "It stayed")]
        #expect(TrendFixture.report(rows, asOf: day, threshold: 0).kept.map(\.sourceItem) == ["here"])
    }

    @Test func `no observations give an empty report`() {
        let report = TrendFixture.report([], asOf: day)
        #expect(report.all.isEmpty)
        #expect(report.observations == 0)
    }

    @Test func `one idea alone is not good only because nothing is better`() {
        let report = TrendFixture.report([row("a", "Alone")], asOf: day, threshold: 75)
        #expect(report.kept.isEmpty)
    }
}
