import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct SampleTrendsTests {
    private let day = Day(number: 20_780)

    private func report(seed: UInt64) throws -> Detection.Report {
        let source = IdeaDetection.Source(
            name: "sample.csv",
            bytes: SampleTrends.csv(seed: seed, lastDay: day)
        )
        let detection = IdeaDetection(Detection(threshold: 85, patterns: try DefaultPatterns.all()))
        let result = try detection.result(of: [source], asOf: nil, at: day.start)
        #expect(result.diagnostics.isEmpty)
        return result.report
    }

    @Test(arguments: 0..<20)
    func `any seed gives at least five ideas for the strictest phase, each with a table to write from`(
        seed: UInt64
    ) throws {
        let report = try report(seed: seed)
        #expect(report.kept.count >= 5)
        let titles = Set(SampleSubject.all.map(\.title))
        #expect(report.kept.allSatisfy { titles.contains($0.title) && $0.pattern != nil })
        #expect(Set(report.kept.map(\.title)).count == report.kept.count)
    }

    @Test func `the same seed gives the same bytes, another seed others`() {
        let bytes = SampleTrends.csv(seed: 7, lastDay: day)
        #expect(bytes == SampleTrends.csv(seed: 7, lastDay: day))
        #expect(bytes != SampleTrends.csv(seed: 8, lastDay: day))
    }

    @Test func `a report reads like this`() throws {
        let report = try report(seed: 1)
        let lines = report.kept.prefix(4).flatMap { idea in
            ["\(idea.score.total) \(idea.title) [\(idea.pattern ?? "")]"]
                + idea.score.parts.map { "  \($0.name) \($0.value) of \($0.weight): \($0.reason)" }
        }
        let rest = report.kept.dropFirst(4).map { "\($0.score.total) \($0.title)" }
        expectGolden((lines + rest).joined(separator: "\n") + "\n", "sample-report.txt")
    }
}
