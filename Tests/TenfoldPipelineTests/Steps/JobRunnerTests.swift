import Synchronization
import Tenfold
import TenfoldPipeline
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Counts how often each step did its work.
private final class Tally: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    func add(_ name: String) -> Int {
        counts.withLock {
            $0[name, default: 0] += 1
            return $0[name] ?? 0
        }
    }
    func callAsFunction(_ name: String) -> Int { counts.withLock { $0[name] ?? 0 } }
}

private struct Killed: Error {}

struct JobRunnerTests {
    private let files = MemoryFiles()
    private let sleeper = InstantSleeper()
    private let tally = Tally()
    private let workspace = Workspace(root: "workspace_job_1")
    private let clock = FixedClock(Date(timeIntervalSince1970: 1_795_000_000))

    private func input(idea name: String? = "a", past: [PastScript] = []) -> JobInput {
        let idea = name.map {
            Idea(title: $0, source: "test", sourceItem: $0, score: Score(parts: []), detectedAt: clock.now)
        }
        return JobInput(run: "r1", job: 1, phase: PhaseName("1x"), idea: idea, past: past, seed: 5)
    }

    private func runner(_ steps: [Step]) -> JobRunner {
        JobRunner(steps: steps, files: files, clock: clock, sleeper: sleeper)
    }

    /// A step that writes a file; its result tells how often it worked.
    private func step(
        _ name: String,
        provider: String = "fake",
        _ body: @escaping @Sendable (Int) throws -> [CheckRecord] = { _ in [] }
    ) -> Step {
        Step(name: name, provider: provider, timeoutSeconds: 100) { [tally, files] context in
            let checks = try body(tally.add(name))
            try files.write(Array(name.utf8), to: context.workspace.path("\(name).txt"))
            return StepProduct(
                value: Array(#"{"by":"\#(name)"}"#.utf8),
                files: ["\(name).txt"],
                costUSD: 0.25,
                checks: checks
            )
        }
    }

    @Test func `what calls cost is in the record, also of steps that failed and of jobs taken up again`()
        async throws
    {
        let asking = Step(name: "ask", provider: "model", timeoutSeconds: 100) { [tally] context in
            let call = try await context.spending?.reserve(0.5, for: "m", in: "ask") ?? 0
            if tally.add("ask") > 1 { try await context.spending?.settle(call, usd: 0.125) }
            throw StepFailure(.broken, "cannot ask")
        }
        let first = try await runner([asking]).run(input(), in: workspace)
        #expect(first.steps.map(\.costUSD) == [0.5])
        let second = try await runner([asking]).run(input(), in: workspace)
        #expect(second.attempt == 2 && second.steps.map(\.costUSD) == [0.625])
    }

    @Test func `a job leaves a record with a line for each step`() async throws {
        let record = try await runner([step("one"), step("two")]).run(input(), in: workspace)
        #expect(record.outcome == .succeeded)
        #expect(record.steps.map(\.name) == ["one", "two"])
        #expect(record.costUSD == 0.5)
        #expect(try JobLog.load(from: workspace, files)?.lastingRecord == record)
    }

    @Test func `a job without an idea has nothing to do and says so`() async throws {
        let record = try await runner([step("one")]).run(input(idea: nil), in: workspace)
        #expect(record.outcome == .skipped)
        #expect(record.reason == "nothing to do: run r1 has no idea for job 1")
        #expect(tally("one") == 0)
    }

    @Test(arguments: 0..<3)
    func `a job that stopped goes on where it stopped and pays nothing twice`(at place: Int) async throws {
        let names = ["one", "two", "three"]
        func steps(dying: Bool) -> [Step] {
            names.enumerated().map { index, name in
                step(name) { _ in
                    if dying, index == place { throw StepFailure(.broken, "the machine went away") }
                    return []
                }
            }
        }
        let first = try await runner(steps(dying: true)).run(input(), in: workspace)
        #expect(first.outcome == .errored)
        let past = [
            PastScript(idea: "other", title: "published meanwhile", fingerprint: Fingerprint(of: "new"))
        ]
        let second = try await runner(steps(dying: false)).run(input(past: past), in: workspace)
        #expect(second.outcome == .succeeded)
        #expect(second.attempt == 2)
        #expect(second.costUSD == 0.75)
        #expect(second.steps.map(\.reused) == names.indices.map { $0 < place })
        for (index, name) in names.enumerated() { #expect(tally(name) == (index == place ? 2 : 1)) }
    }

    @Test func `a finished job is not run again`() async throws {
        let first = try await runner([step("one")]).run(input(), in: workspace)
        let second = try await runner([step("one")]).run(input(), in: workspace)
        #expect(first == second)
        #expect(tally("one") == 1)
    }

    @Test func `a job that was killed leaves a record that says where`() async throws {
        let dying = step("two") { _ in throw CancellationError() }
        // Acted out: the log as it stands while the second step works.
        _ = try await runner([step("one"), dying]).run(input(), in: workspace)
        var log = try #require(try JobLog.load(from: workspace, files))
        log.finished = false
        log.step = "two"
        #expect(log.lastingRecord.outcome == .errored)
        #expect(log.lastingRecord.reason?.contains("'two'") == true)
    }

    @Test func `a changed file or a changed provider makes a step void`() async throws {
        let dying = step("two") { count in
            if count < 3 { throw StepFailure(.broken, "not yet") }
            return []
        }
        _ = try await runner([step("one"), dying]).run(input(), in: workspace)
        try files.write([1], to: workspace.path("one.txt"))
        _ = try await runner([step("one"), dying]).run(input(), in: workspace)
        #expect(tally("one") == 2)
        _ = try await runner([step("one", provider: "other"), dying]).run(input(), in: workspace)
        #expect(tally("one") == 3)
    }

    @Test func `a passing failure is tried again within the limit, and waits as long as asked`() async throws
    {
        let flaky = step("one") { count in
            if count < 3 { throw StepFailure(.transient, "busy", retryAfterSeconds: 7) }
            return []
        }
        let record = try await runner([flaky]).run(input(), in: workspace)
        #expect(record.outcome == .succeeded)
        #expect(record.steps[0].attempts == 3)
        #expect(sleeper.slept.count == 2)
        #expect(sleeper.slept.allSatisfy { $0 >= 7 })
    }

    @Test func `bad work fails, broken work errors, and neither is tried again`() async throws {
        let bad = try await runner([step("one") { _ in throw StepFailure(.bad, "no table fits") }])
            .run(input(), in: workspace)
        #expect(bad.outcome == .failed)
        #expect(bad.reason == "no table fits")
        #expect(tally("one") == 1)
    }

    @Test func `a video that fails a check is not handed on, and the record says why`() async throws {
        let check = CheckRecord(name: "black", grade: .failure, measured: "0.8 s", limit: "at most 0.5 s")
        let record = try await runner([step("validate") { _ in [check] }, step("hand_over")])
            .run(input(), in: workspace)
        #expect(record.outcome == .failed)
        #expect(record.reason == "did not pass 'validate': black is 0.8 s, asked for is at most 0.5 s")
        #expect(record.checks == [check])
        #expect(tally("hand_over") == 0)
    }

    @Test func `a workspace of another job is refused and left alone`() async throws {
        _ = try await runner([step("one")]).run(input(), in: workspace)
        let before = files.all
        await #expect(throws: StepFailure.self) {
            try await runner([step("one")]).run(input(idea: "b"), in: workspace)
        }
        #expect(files.all == before)
    }

    @Test func `a step that takes too long is ended and tried again`() async throws {
        let slow = Step(name: "slow", provider: "fake", timeoutSeconds: 1) { _ in
            try await Task.sleep(for: .seconds(3600))
            return StepProduct(value: [])
        }
        let record = try await runner([slow]).run(input(), in: workspace)
        #expect(record.outcome == .errored)
        #expect(record.reason == "cannot finish 'slow': it took longer than 1 s")
        #expect(record.steps[0].attempts == 3)
    }
}
