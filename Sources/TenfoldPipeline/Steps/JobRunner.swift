public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Takes one idea through the steps of a job, alone in its workspace.
public struct JobRunner: Sendable {
    /// The steps in order.
    public var steps: [Step]
    /// The disk.
    public var files: any FileStore
    /// The time.
    public var clock: any WallClock
    /// Waits between attempts and ends those that take too long.
    public var sleeper: any Sleeper
    /// How steps are tried again.
    public var retry: RetryPolicy
    /// Where the job's log and its video are laid for other machines; nil where nobody else asks for them.
    public var handover: Handover?
    /// The limits that steps are charged against.
    public var ledger: Ledger

    /// Makes a runner.
    public init(
        steps: [Step],
        files: any FileStore,
        clock: any WallClock,
        sleeper: any Sleeper,
        retry: RetryPolicy = RetryPolicy(),
        handover: Handover? = nil,
        ledger: Ledger = Ledger(resources: [], usage: [], safetyMargin: 0)
    ) {
        self.steps = steps
        self.files = files
        self.clock = clock
        self.sleeper = sleeper
        self.retry = retry
        self.handover = handover
        self.ledger = ledger
    }

    /// Runs the job, or goes on with it where an earlier attempt stopped; always leaves a log in the workspace.
    ///
    /// A job that is over, well or badly, is not run again. What goes wrong inside the job is in the record.
    ///
    /// - Throws: ``FileStoreError`` where the workspace cannot be written, ``StepFailure`` where it belongs to
    ///   another job.
    public func run(_ input: JobInput, in workspace: Workspace) async throws -> JobRecord {
        var log = try begin(input, in: workspace)
        if log.finished {
            // An earlier attempt may have ended between its log and its hand-over.
            try handover?.keep(log, of: workspace)
            return log.record
        }
        do {
            if input.idea == nil {
                log.record.outcome = .skipped
                log.record.reason = "nothing to do: run \(input.run) has no idea for job \(input.job)"
            } else {
                try await runSteps(input, workspace, &log)
            }
        } catch let failure as StepFailure {
            log.record.outcome = failure.kind.outcome
            log.record.reason = failure.description
        }
        log.record.finishedAt = clock.now
        log.finished = true
        log.step = nil
        try save(log, workspace)
        return log.record
    }

    private func begin(_ input: JobInput, in workspace: Workspace) throws -> JobLog {
        var attempt = 1
        var startedAt = clock.now
        if let old = try JobLog.load(from: workspace, files) {
            guard old.continues(input) else {
                throw StepFailure(
                    .broken,
                    "cannot use \(workspace.root): it belongs to job \(old.record.job) of run \(old.record.run); "
                        + "remove or rename it once its record is published"
                )
            }
            if old.finished, old.record.outcome != .errored, old.record.outcome != .parked { return old }
            attempt = old.record.attempt + 1
            startedAt = old.record.startedAt
        }
        let record = JobRecord(
            run: input.run,
            job: input.job,
            attempt: attempt,
            phase: input.phase,
            idea: input.idea?.id,
            title: input.idea?.title,
            score: input.idea?.score.total,
            pattern: input.pattern?.id,
            startedAt: startedAt,
            finishedAt: clock.now,
            outcome: .errored
        )
        let log = JobLog(record: record, step: nil, finished: false)
        try save(log, workspace)
        return log
    }

    private func save(_ log: JobLog, _ workspace: Workspace) throws {
        try log.save(to: workspace, files)
        try handover?.keep(log, of: workspace)
    }

    private func runSteps(_ input: JobInput, _ workspace: Workspace, _ log: inout JobLog) async throws {
        let checkpoints = CheckpointStore(workspace: workspace, files: files)
        var random = SeededGenerator(seed: input.seed, purpose: "retry \(log.record.attempt)")
        var context = StepContext(
            job: input,
            workspace: workspace,
            results: [:],
            meter: try meter(input, workspace),
            spending: try Spending(workspace: workspace, files: files)
        )
        var key = try input.checkpointKey
        for step in steps {
            key = SHA256.hex("\(key)\n\(step.name)\n\(step.provider)")
            log.step = step.name
            log.record.finishedAt = clock.now
            try save(log, workspace)
            let (value, checks, record) = try await perform(step, key, context, checkpoints, &random, &log)
            context.results[step.name] = value
            key = SHA256.hex(Array(key.utf8) + value)
            log.record.steps.append(record)
            log.record.checks += checks
            log.record.video = try videoFacts(context) ?? log.record.video
            try refuse(checks, of: step, &log)
        }
        log.record.outcome = .succeeded
    }

    private func perform(
        _ step: Step,
        _ key: String,
        _ context: StepContext,
        _ checkpoints: CheckpointStore,
        _ random: inout SeededGenerator,
        _ log: inout JobLog
    ) async throws -> ([UInt8], [CheckRecord], StepRecord) {
        if var done = try checkpoints.load(step, key: key) {
            done.record.reused = true
            return (Array(done.value.utf8), done.checks, done.record)
        }
        let start = clock.now
        var attempt = 1
        while true {
            do {
                try await context.meter?.take(step.operations)
                let product = try await attemptOnce(step, context)
                let record = StepRecord(
                    name: step.name,
                    provider: step.provider,
                    outcome: product.checks.contains { $0.grade == .failure } ? .failed : .succeeded,
                    seconds: seconds(since: start),
                    costUSD: product.costUSD + (await context.spending?.total(of: step.name) ?? 0),
                    attempts: attempt
                )
                try checkpoints.save(step, key: key, product, record)
                return (product.value, product.checks, record)
            } catch let failure as StepFailure {
                if let wait = retry.wait(after: attempt, failure, using: &random) {
                    attempt += 1
                    try await sleeper.sleep(seconds: wait)
                    continue
                }
                log.record.steps.append(
                    StepRecord(
                        name: step.name,
                        provider: step.provider,
                        outcome: failure.kind.outcome,
                        seconds: seconds(since: start),
                        costUSD: await context.spending?.total(of: step.name) ?? 0,
                        attempts: attempt
                    )
                )
                throw failure
            }
        }
    }

    /// One attempt within its time; every error becomes a ``StepFailure``.
    private func attemptOnce(_ step: Step, _ context: StepContext) async throws -> StepProduct {
        do {
            return try await withThrowingTaskGroup(of: StepProduct?.self) { group in
                defer { group.cancelAll() }
                group.addTask { try await step.work(context) }
                group.addTask {
                    try await sleeper.sleep(seconds: step.timeoutSeconds)
                    return nil
                }
                guard let product = try await group.next() ?? nil else {
                    throw StepFailure(
                        .transient,
                        "cannot finish '\(step.name)': it took longer than \(Int(step.timeoutSeconds)) s"
                    )
                }
                return product
            }
        } catch let failure as StepFailure {
            throw failure
        } catch let error as ProcessError {
            if case .timedOut = error.reason { throw StepFailure(.transient, error.description) }
            throw StepFailure(.broken, error.description)
        } catch {
            throw StepFailure(.broken, "cannot finish '\(step.name)': \(error)")
        }
    }

    private func refuse(_ checks: [CheckRecord], of step: Step, _ log: inout JobLog) throws {
        let failures = checks.filter { $0.grade == .failure }
        guard !failures.isEmpty else { return }
        let reasons = failures.map { "\($0.name) is \($0.measured), asked for is \($0.limit)" }
        throw StepFailure(.bad, "did not pass '\(step.name)': \(reasons.joined(separator: "; "))")
    }

    private func videoFacts(_ context: StepContext) throws -> VideoFacts? {
        guard context.results[Step.handOverName] != nil else { return nil }
        return try context.result(UploadItem.self, of: Step.handOverName).video
    }

    private func meter(_ input: JobInput, _ workspace: Workspace) throws -> LeaseMeter {
        try LeaseMeter(
            lease: input.lease,
            ledger: ledger,
            job: input,
            workspace: workspace,
            files: files,
            clock: clock,
            handover: handover
        )
    }

    private func seconds(since start: Date) -> Double {
        (clock.now.timeIntervalSince(start) * 1000).rounded() / 1000
    }
}
