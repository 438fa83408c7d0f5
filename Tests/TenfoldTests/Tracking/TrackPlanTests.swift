import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct TrackPlanTests {
    private let terms = TrackTerms(
        ages: [3, 7, 28],
        reachAges: [3, 7],
        zone: TimeZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0") ?? .utc
    )
    private let published = UTCTime.date("2026-11-10T20:00:00Z") ?? .distantPast
    private var video: PublishedVideo { PublishedVideo(location: "v=a", idea: "a", publishedAt: published) }

    private func plan(after hours: Double, known: [VideoObservation] = []) -> TrackPlan {
        TrackPlan([video], known: known, terms: terms, at: published.addingTimeInterval(hours * 3600))
    }

    private func seen(
        _ source: VideoObservation.Source,
        age: Int,
        after hours: Double,
        isGone: Bool? = nil
    ) -> VideoObservation {
        VideoObservation(
            video: "v=a",
            idea: "a",
            publishedAt: published,
            observedAt: published.addingTimeInterval(hours * 3600),
            ageDays: age,
            source: source,
            isGone: isGone
        )
    }

    private static let wanted: [(Double, [Int])] = [
        (71.9, []), (72, [3]), (95.9, [3]), (96, []), (168, [7]), (191.9, [7]), (192.1, []),
    ]

    @Test(arguments: wanted)
    func `public counts are asked for at exactly the wanted age, or not at all`(hours: Double, ages: [Int]) {
        #expect(plan(after: hours).statistics.map(\.ageDays) == ages)
    }

    @Test func `what was recorded is not asked for again`() {
        let known = [seen(.statistics, age: 7, after: 169), seen(.analytics, age: 3, after: 169)]
        let plan = plan(after: 170, known: known)
        #expect(plan.statistics.isEmpty)
        #expect(plan.analytics.isEmpty)
    }

    @Test func `sums are asked for once their last day is complete, as the service counts days`() {
        // Published at noon Pacific time on the 10th: three full days end with the 13th, complete from the 16th on.
        let before = UTCTime.date("2026-11-16T07:59:00Z")?.timeIntervalSince(published) ?? 0
        #expect(plan(after: before / 3600).analytics.isEmpty)
        let periods = plan(after: before / 3600 + 0.1).analytics
        #expect(periods.map(\.ageDays) == [3])
        #expect(periods.map { "\($0.from) \($0.through)" } == ["2026-11-10 2026-11-13"])
        #expect(plan(after: before / 3600 + 16 * 24).analytics.map(\.ageDays) == [7])
    }

    @Test func `a video's existence is looked at again within thirty days, whatever its age`() {
        let known = [seen(.statistics, age: 28, after: 28 * 24 + 1)]
        #expect(plan(after: 55 * 24, known: known).statistics.isEmpty)
        #expect(plan(after: 57 * 24, known: known).statistics.map(\.ageDays) == [57])
        #expect(plan(after: 400 * 24).statistics.count == 1)
    }

    @Test func `a video that is gone is not asked about any more`() {
        let known = [seen(.statistics, age: 3, after: 73, isGone: true)]
        #expect(plan(after: 170, known: known).isEmpty)
    }

    @Test func `videos of one day and age are asked for together`() {
        let other = PublishedVideo(
            location: "v=b",
            idea: "b",
            publishedAt: published.addingTimeInterval(3600)
        )
        let now = published.addingTimeInterval(7 * 86_400)
        let plan = TrackPlan([video, other], known: [], terms: terms, at: now)
        #expect(plan.analytics.map(\.videos.count) == [2])
    }

    @Test func `views of two meanings have no sum`() {
        let terms = terms
        func version(_ first: String, _ last: String) -> Int? {
            guard let first = Day(first), let last = Day(last) else { return -1 }
            return terms.metricVersion(from: first, through: last)
        }
        #expect(version("2026-08-01", "2026-08-26") == 1)
        #expect(version("2026-08-20", "2026-08-27") == nil)
        #expect(version("2026-08-27", "2026-09-03") == 2)
    }

    @Test func `of each figure the first report counts, whichever way it came`() {
        var views = seen(.statistics, age: 7, after: 169)
        views.views = 1500
        var sums = seen(.analytics, age: 7, after: 250)
        (sums.views, sums.retention) = (900, 0.4)
        let learning = PatternLearning(
            RecordSet(
                observations: [sums, seen(.statistics, age: 7, after: 168.5), views].map {
                    var observation = $0
                    observation.patterns = ["p"]
                    return observation
                }
            ),
            winnerViews: 1000,
            ageDays: 7,
            at: published.addingTimeInterval(400 * 3600)
        )
        #expect(learning.totals["p"] == PatternTally(wins: 1, losses: 0))
    }
}
