import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What services say about their limits goes into the job's accounts.
struct LeaseAnswerTests {
    private let files = MemoryFiles()
    private let workspace = Workspace(root: "workspace_job_1")
    private let now = Date(timeIntervalSince1970: 1_795_000_000)

    private func meter() throws -> LeaseMeter {
        let preset = try #require(ResourcePresets.named("openai"))
        let ledger = Ledger(
            resources: [Resource(name: "openai", limits: preset.limits)],
            usage: [],
            safetyMargin: 0
        )
        let lease = Lease(
            run: "r",
            job: 1,
            grantedAt: now,
            expiresAt: now.addingTimeInterval(3600),
            grants: ledger.grants(for: ["script": 3])
        )
        return try LeaseMeter(
            lease: lease,
            ledger: ledger,
            job: JobInput(run: "r", job: 1, phase: PhaseName("1x"), idea: nil, lease: lease, seed: 1),
            workspace: workspace,
            files: files,
            clock: FixedClock(now)
        )
    }

    @Test func `what a service says is left goes before what the ledger thinks`() async throws {
        let meter = try meter()
        try await meter.take(["script": 1])
        let headers = ["x-ratelimit-remaining-tokens": "100", "x-ratelimit-reset-tokens": "30s"]
        await meter.heed(ServiceAllowance(headers), at: now)
        let failure = await #expect(throws: StepFailure.self) { try await meter.take(["script": 1]) }
        #expect(failure?.kind == .transient && failure?.retryAfterSeconds == 30)
        #expect(failure?.description == "cannot pay for 'script': the service has 100 tokens left for 30 s")
        await meter.heed(ServiceAllowance(headers), at: now.addingTimeInterval(-40))
        try await meter.take(["script": 1])
    }

    @Test func `a wait that is too long parks the idea`() async throws {
        let meter = try meter()
        let headers = ["x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2h0m0s"]
        await meter.heed(ServiceAllowance(headers), at: now)
        let failure = await #expect(throws: StepFailure.self) { try await meter.take(["script": 1]) }
        #expect(failure?.kind == .unpaid)
    }

    @Test func `tokens beyond the estimate are booked once they are counted`() async throws {
        let meter = try meter()
        try await meter.take(["script": 1])
        try await meter.correct("script", units: 5000)
        try await meter.correct("script", units: 900)
        let used = try LeaseMeter.usage(in: workspace, files).reduce(0) { $0 + $1.units }
        #expect(used == 5000)
    }
}
