import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RunVerdictTests {
    private func judge(_ phase: Phase, _ outcomes: [Outcome]) -> RunRecord? {
        let start = Date(timeIntervalSince1970: 1_795_000_000)
        let jobs = outcomes.enumerated().map { index, outcome in
            JobRecord(
                run: "r",
                job: index + 1,
                phase: phase.name,
                startedAt: start,
                finishedAt: start.addingTimeInterval(Double(index)),
                outcome: outcome
            )
        }
        return .judging("r", workflow: "generate", phase: phase, jobs: jobs, began: nil)
    }

    @Test(
        arguments: [
            (0, 1, 0, Outcome.succeeded), (0, 0, 1, .failed),
            (1, 2, 1, .succeeded), (1, 1, 2, .failed), (1, 1, 0, .succeeded), (1, 1, 1, .failed),
            (2, 7, 3, .succeeded), (2, 6, 4, .failed), (2, 4, 1, .succeeded), (2, 3, 2, .failed),
        ]
    )
    func `a run succeeds where 1 of 1, 2 of 3, 7 of 10 jobs do`(
        phase: Int,
        good: Int,
        bad: Int,
        outcome: Outcome
    ) throws {
        let outcomes =
            Array(repeating: Outcome.succeeded, count: good) + Array(repeating: .errored, count: bad)
        let verdict = try #require(judge(Phase.strategy[phase], outcomes))
        #expect(verdict.outcome == outcome)
        #expect(verdict.jobs == good + bad)
    }

    @Test func `jobs with nothing to do count neither way`() throws {
        let verdict = try #require(judge(Phase.strategy[1], [.succeeded, .skipped, .skipped]))
        #expect(verdict.outcome == .succeeded)
        #expect(verdict.required == 1)
    }

    @Test func `a run that was given no idea is judged as it began, late as it was`() throws {
        let planned = Date(timeIntervalSince1970: 1_795_000_000)
        let start = RunStart(run: "r", phase: PhaseName("3x"), plannedAt: planned, room: 3, queueDepth: 0)
        let began = (at: planned.addingTimeInterval(720), start: start)
        let verdict = try #require(
            RunRecord.judging("r", workflow: "generate", phase: Phase.strategy[1], jobs: [], began: began)
        )
        #expect(verdict.outcome == .skipped)
        #expect(verdict.latenessSeconds == 720)
        var busy = began
        busy.start.jobs = 2
        #expect(
            RunRecord.judging("r", workflow: "generate", phase: Phase.strategy[1], jobs: [], began: busy)
                == nil
        )
    }

    @Test func `of several verdicts on one run the last one counts`() throws {
        let first = try #require(judge(Phase.strategy[1], [.succeeded, .errored, .errored]))
        let last = try #require(judge(Phase.strategy[1], [.succeeded, .succeeded, .errored, .skipped]))
        #expect([last, first].lastVerdicts() == [last])
        #expect([first, last].lastVerdicts() == [last])
    }

    @Test func `a run whose queue was empty was skipped, not lost`() {
        #expect(judge(Phase.strategy[1], [.skipped, .skipped, .skipped])?.outcome == .skipped)
    }
}
