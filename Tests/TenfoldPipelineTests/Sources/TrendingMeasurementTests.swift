import Tenfold
import Testing

@testable import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The promise of detection, kept on real data; `docs/detection.md` has the figures.
@Suite(.enabled(if: Trending.isThere, "the trending charts of 2017 are not in ../shared/data"))
struct TrendingMeasurementTests {
    @Test func `detection beats chance and the most viewed, also on days that no weight was chosen on`()
        throws
    {
        let trends = Trends(try Trending.observations())
        var backtest = Backtest(trends, patterns: try DefaultPatterns.all(), picks: 3)
        let days = backtest.usableDays
        let heldOut = Array(days[(days.count / 2)...])
        for picks in [3, 10] {
            backtest.picks = picks
            #expect(backtest.report(on: days).beatsBoth)
            let report = backtest.report(on: heldOut)
            for comparison in report.comparisons {
                #expect(comparison.difference > 0, "\(comparison)")
                #expect(comparison.wins * 2 > heldOut.count, "\(comparison)")
            }
        }
    }

    @Test func `the strategy's thresholds let a handful of ideas through a day, and more as they fall`()
        throws
    {
        let trends = Trends(try Trending.observations())
        let detection = Detection(threshold: 75, patterns: try DefaultPatterns.all())
        let days = trends.days.dropFirst(2).enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
        let scores = days.map { day in
            detection.report(on: trends, asOf: day, detectedAt: day.start).kept.map(\.score.total)
        }
        #expect(scores.allSatisfy { $0.contains { $0 >= 85 } })
        #expect(scores.allSatisfy { $0.count >= 6 && $0.count <= 40 })
        #expect(scores.joined().count { $0 >= 85 } <= 6 * days.count)
        #expect(scores.joined().count { $0 >= 80 } > scores.joined().count { $0 >= 85 })
    }
}

private enum Trending {
    static let path =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        + "/../shared/data/trending-us-2017.csv"

    static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    static func observations() throws -> [TrendObservation] {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let reading = SourceReader.read(bytes, name: "trending-us-2017.csv", on: Day(number: 17_500))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.observations.count == 8000)
        return reading.observations
    }
}
