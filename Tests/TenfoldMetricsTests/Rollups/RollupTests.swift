import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Records become figures.
struct RollupTests {
    private let day = Day(number: 20_780)

    private func job(
        _ number: Int,
        run: String = "a",
        day offset: Int = 0,
        outcome: Outcome = .succeeded,
        attempt: Int = 1,
        seconds: Double = 10,
        took: Double = 59,
        cost: Double = 0.05,
        grade: CheckRecord.Grade = .pass
    ) -> JobRecord {
        let start = day.advanced(by: offset).start.addingTimeInterval(3600)
        return JobRecord(
            run: run,
            job: number,
            attempt: attempt,
            phase: PhaseName("3x"),
            startedAt: start,
            finishedAt: start.addingTimeInterval(took),
            outcome: outcome,
            steps: [
                StepRecord(
                    name: "script",
                    provider: "openai",
                    outcome: outcome == .errored ? .errored : .succeeded,
                    seconds: seconds,
                    costUSD: cost,
                    attempts: outcome == .errored ? 3 : 1
                )
            ],
            checks: [CheckRecord(name: "loudness", grade: grade, measured: "", limit: "")]
        )
    }

    @Test func `jobs are counted by outcome, and idle ones do not lower the success rate`() throws {
        let jobs = [
            job(1), job(2), job(3, outcome: .failed, grade: .failure), job(4, outcome: .skipped),
            job(5, outcome: .parked),
        ]
        let rollup = try #require(Rollups.roll(RecordSet(jobs: jobs)).days.first)
        #expect(rollup.jobs.decided == 3 && rollup.jobs.total == 5)
        #expect(rollup.jobs.successRate == 2.0 / 3)
        #expect(rollup.lanes[3]?.successRate == 0)
        #expect(rollup.validated == 5 && rollup.passed == 4)
    }

    @Test func `a resumed job counts once, with what its last attempt says`() throws {
        let jobs = [job(1, outcome: .errored, attempt: 1, cost: 0.05), job(1, attempt: 2, cost: 0.07)]
        let rollup = try #require(Rollups.roll(RecordSet(jobs: jobs)).days.first)
        #expect(rollup.jobs.total == 1 && rollup.jobs.succeeded == 1)
        #expect(rollup.costUSD == 0.07)
    }

    @Test(arguments: [(0.0, 1), (1, 1), (59, 1), (60, 1), (61, 2), (600, 10), (601, 11)])
    func `a job is billed by the whole minute`(seconds: Double, minutes: Int) throws {
        let rollup = try #require(Rollups.roll(RecordSet(jobs: [job(1, took: seconds)])).days.first)
        #expect(rollup.runnerMinutes == minutes)
    }

    @Test func `the middle and the slow end are within the sketch's error of times that were measured`()
        throws
    {
        let jobs = (1...20).map { job($0, seconds: Double($0)) } + [job(21, outcome: .failed, seconds: 900)]
        let spread = try #require(Rollups.roll(RecordSet(jobs: jobs)).days.first?.generationSeconds)
        #expect(spread.count == 20 && spread.longest == 20)
        #expect(abs(spread.p50 - 10) <= 10 * QuantileSketch.relativeError)
        #expect(abs(spread.p95 - 19) <= 19 * QuantileSketch.relativeError)
    }

    @Test func `a day without records stands between those with`() {
        let rollups = Rollups.roll(RecordSet(jobs: [job(1), job(1, run: "b", day: 3)]))
        #expect(rollups.days.map(\.day) == (0...3).map { day.advanced(by: $0) })
        #expect(rollups.days.map(\.jobs.total) == [1, 0, 0, 1])
        #expect(rollups.days[1].phase == PhaseName("3x"))
        #expect(rollups.days[1].costPerVideoUSD == nil && rollups.days[1].generationSeconds == nil)
    }

    @Test func `calls count every attempt, errors every one without a result`() throws {
        let rollup = try #require(
            Rollups.roll(RecordSet(jobs: [job(1), job(2, outcome: .errored)])).days.first
        )
        #expect(rollup.providers["openai"]?.calls == 4)
        #expect(rollup.providers["openai"]?.errors == 3)
    }

    @Test func `usage is summed by operation, and the busiest hour is known`() throws {
        let usage = [(0.0, 5.0), (60, 7), (3600, 6)].map { offset, units in
            UsageRecord(
                resource: "pexels",
                operation: "image_search",
                units: units,
                run: "a",
                job: 1,
                subject: "\(offset)",
                takenAt: day.start.addingTimeInterval(offset)
            )
        }
        let use = try #require(Rollups.roll(RecordSet(usage: usage)).days.first?.usage["pexels"])
        #expect(use.operations == ["image_search": 18])
        #expect(use.units(of: ["upload"]) == 0)
        #expect(use.peakHour == 12)
    }

    @Test func `phases are compared by what belongs to them`() {
        let rollups = Rollups.roll(ChannelHistory.sixtyDays.records())
        #expect(rollups.phases.map(\.phase.rawValue) == ["1x", "3x", "10x"])
        #expect(rollups.phases.map(\.jobs.total) == [56, 360, 640])
        let total: Int = rollups.days.reduce(0) { $0 + $1.jobs.total }
        let publishedByDay: Int = rollups.days.reduce(0) { $0 + $1.published }
        let publishedByPhase: Int = rollups.phases.reduce(0) { $0 + $1.published }
        #expect(total == 1056)
        #expect(publishedByDay == publishedByPhase)
        #expect(rollups.days[13].phase?.rawValue == "1x" && rollups.days[14].phase?.rawValue == "3x")
    }

    @Test(arguments: 1...5) func `the order of arrival changes nothing`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var records = ChannelHistory.sixtyDays.records()
        let rollups = Rollups.roll(records)
        records.jobs.shuffle(using: &random)
        records.runs.shuffle(using: &random)
        records.videos.shuffle(using: &random)
        records.usage.shuffle(using: &random)
        records.events.shuffle(using: &random)
        #expect(Rollups.roll(records) == rollups)
        #expect(try CanonicalJSON.decode(Rollups.self, from: CanonicalJSON.line(rollups)) == rollups)
    }

    @Test func `a slot that a person's run served is nobody's fault`() throws {
        func started(_ run: String, plannedAt: Date?) -> Event {
            let shares = [6.0, 12].map {
                RunStart.Share(slot: day.start.addingTimeInterval($0 * 3600), videos: 1)
            }
            let start = RunStart(
                run: run,
                phase: PhaseName("1x"),
                plannedAt: plannedAt,
                shares: shares,
                room: 2
            )
            return Event(at: day.start.addingTimeInterval(13 * 3600), .runStarted(start))
        }
        func rollup(_ event: Event) throws -> DayRollup {
            try #require(Rollups.roll(RecordSet(events: [event])).days.first)
        }
        let onSchedule = try rollup(started("a", plannedAt: day.start.addingTimeInterval(12 * 3600)))
        #expect(onSchedule.firedSlots == 1 && onSchedule.caughtUpSlots == 1)
        let byHand = try rollup(started("b", plannedAt: nil))
        #expect(byHand.firedSlots == 0 && byHand.caughtUpSlots == 0)
    }

    @Test func `no records make no rollups`() {
        #expect(Rollups.roll(RecordSet()) == Rollups())
    }
}
