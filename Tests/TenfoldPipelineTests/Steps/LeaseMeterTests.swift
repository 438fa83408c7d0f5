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

struct LeaseMeterTests {
    private let files = MemoryFiles()
    private let workspace = Workspace(root: "workspace_job_1")
    private let now = Date(timeIntervalSince1970: 1_795_000_000)
    private let ledger = Ledger(
        resources: [
            Resource(
                name: "pictures",
                limits: [
                    ResourceLimit(
                        name: "monthly",
                        amount: 100,
                        unit: "requests",
                        window: .month(zone: "UTC"),
                        costs: ["search": 1]
                    )
                ]
            )
        ],
        usage: [],
        safetyMargin: 0
    )

    private func input(searches: Double?, expiresAfter seconds: Double = 3600) -> JobInput {
        let idea = Idea(
            title: "a",
            source: "test",
            sourceItem: "a",
            score: Score(parts: []),
            detectedAt: now
        )
        let lease = searches.map {
            Lease(
                run: "r1",
                job: 1,
                grantedAt: now,
                expiresAt: now.addingTimeInterval(seconds),
                grants: [Grant(resource: "pictures", limit: "monthly", units: $0)]
            )
        }
        return JobInput(run: "r1", job: 1, phase: PhaseName("1x"), idea: idea, lease: lease, seed: 5)
    }

    /// Runs a job of one step that is charged three searches an attempt and fails as often as said.
    private func run(_ input: JobInput, failures: Int = 0) async throws -> (record: JobRecord, calls: Int) {
        let calls = Mutex(0)
        let step = Step(
            name: "visuals",
            provider: "fake",
            timeoutSeconds: 100,
            operations: ["search": 3, "free": 9]
        ) { _ in
            let call = calls.withLock {
                $0 += 1
                return $0
            }
            if call <= failures { throw StepFailure(.transient, "busy") }
            return StepProduct(value: Array("{}".utf8))
        }
        let runner = JobRunner(
            steps: [step],
            files: files,
            clock: FixedClock(now),
            sleeper: InstantSleeper(),
            ledger: ledger
        )
        let record = try await runner.run(input, in: workspace)
        return (record, calls.withLock { $0 })
    }

    private var used: Double {
        get throws { try LeaseMeter.usage(in: workspace, files).reduce(0) { $0 + $1.units } }
    }

    @Test func `every attempt is paid for before it is made`() async throws {
        let (record, calls) = try await run(input(searches: 6), failures: 1)
        #expect(record.outcome == .succeeded)
        #expect(calls == 2)
        #expect(try used == 6)
    }

    @Test func `no call is made that the lease does not pay for, and the idea waits`() async throws {
        let (record, calls) = try await run(input(searches: 5), failures: 1)
        #expect(record.outcome == .parked)
        #expect(record.reason == "cannot pay for 'search': the job's lease is used up")
        #expect(calls == 1)
        #expect(try used == 3)
        #expect(
            record.events == [
                Event(at: now, .parked(idea: record.idea ?? "", run: "r1", reason: record.reason ?? ""))
            ]
        )
    }

    @Test func `a job without a lease makes no call that costs`() async throws {
        let (record, calls) = try await run(input(searches: nil))
        #expect(record.reason == "cannot pay for 'search': the job holds no lease")
        #expect(calls == 0)
    }

    @Test func `a lease that has expired pays for nothing`() async throws {
        let (record, calls) = try await run(input(searches: 9, expiresAfter: 0))
        #expect(record.reason == "cannot pay for 'search': the job's lease has expired")
        #expect(calls == 0)
    }

    @Test func `a job that is taken up again goes on with what is left of its lease`() async throws {
        _ = try await run(input(searches: 8), failures: 9)
        #expect(try used == 6)
        let (record, calls) = try await run(input(searches: 8))
        #expect(record.outcome == .parked)
        #expect(calls == 0)
        #expect(try used == 6)
    }

    @Test func `a job that cannot tell what it spent does not spend again`() async throws {
        try files.write(Array("[{\"units\":".utf8), to: workspace.path(LeaseMeter.file))
        let (record, calls) = try await run(input(searches: 6))
        #expect(record.outcome == .parked)
        #expect(record.reason == "cannot tell what the job has spent: usage.json is damaged")
        #expect(calls == 0)
    }

    @Test func `damaged usage is replaced by its copy in the handover`() async throws {
        let handover = Handover(channel: ".", files: files)
        let spent = UsageRecord(
            resource: "pictures",
            operation: "search",
            units: 4,
            run: "r1",
            job: 1,
            subject: "",
            takenAt: now
        )
        try handover.keep([spent], run: "r1", job: 1)
        try files.write([], to: workspace.path(LeaseMeter.file))
        let meter = try LeaseMeter(
            lease: input(searches: 6).lease,
            ledger: ledger,
            job: input(searches: 6),
            workspace: workspace,
            files: files,
            clock: FixedClock(now),
            handover: handover
        )
        await #expect(throws: StepFailure.self) { try await meter.take(["search": 3]) }
        try await meter.take(["search": 2])
    }
}
