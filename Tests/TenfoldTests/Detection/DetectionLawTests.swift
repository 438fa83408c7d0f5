import Tenfold
import Testing

struct DetectionLawTests {
    @Test(arguments: 0..<20)
    func `the order of the rows and repeated rows change nothing`(seed: UInt64) {
        let rows = TrendFixture.observations(seed: seed)
        var generator = SeededGenerator(seed: seed, purpose: "shuffle")
        let shuffled = (rows + rows.prefix(30)).shuffled(using: &generator)
        let day = TrendFixture.first.advanced(by: 4)
        #expect(TrendFixture.report(rows, asOf: day) == TrendFixture.report(shuffled, asOf: day))
    }

    @Test(arguments: 0..<20)
    func `what is seen later never changes what is found`(seed: UInt64) {
        let rows = TrendFixture.observations(seed: seed)
        let day = TrendFixture.first.advanced(by: 3)
        let known = rows.filter { $0.day <= day }
        #expect(known.count < rows.count)
        #expect(TrendFixture.report(rows, asOf: day) == TrendFixture.report(known, asOf: day))
    }

    @Test(arguments: 0..<20)
    func `a thousand times the views leaves the order as it is`(seed: UInt64) {
        let day = TrendFixture.first.advanced(by: 5)
        let small = TrendFixture.report(TrendFixture.observations(seed: seed, scale: 1000), asOf: day)
        let large = TrendFixture.report(TrendFixture.observations(seed: seed, scale: 1_000_000), asOf: day)
        let totals = Dictionary(uniqueKeysWithValues: large.all.map { ($0.id, $0.score.total) })
        for idea in small.all {
            #expect(abs((totals[idea.id] ?? -1) - idea.score.total) <= 0.5, "\(idea.title)")
        }
    }

    @Test(arguments: 0..<20)
    func `every item is in exactly one list, sorted, and on the right side of the threshold`(seed: UInt64) {
        let day = TrendFixture.first.advanced(by: 5)
        let report = TrendFixture.report(TrendFixture.observations(seed: seed), asOf: day, threshold: 60)
        #expect(Set(report.all.map(\.id)).count == 40)
        #expect(report.all.count == 40)
        #expect(report.kept.allSatisfy { $0.score.total >= 60 })
        #expect(report.belowThreshold.allSatisfy { $0.score.total < 60 })
        let totals = report.kept.map(\.score.total)
        #expect(totals == totals.sorted(by: >))
    }

    @Test func `the weights of a score's parts add up to a hundred, with and without view counts`() {
        let counted = TrendFixture.observations(seed: 1)
        let uncounted = counted.map { row in
            var row = row
            (row.views, row.likes, row.comments) = (nil, nil, nil)
            return row
        }
        for rows in [counted, uncounted] {
            let report = TrendFixture.report(rows, asOf: TrendFixture.first.advanced(by: 5), threshold: 0)
            for idea in report.kept {
                #expect(idea.score.parts.reduce(0) { $0 + $1.weight } == 100)
                #expect(idea.score.parts.allSatisfy { (0...1).contains($0.value) && !$0.reason.isEmpty })
            }
        }
    }
}

extension Detection.Report {
    var all: [Idea] { kept + belowThreshold + duplicates.map(\.idea) }
}
