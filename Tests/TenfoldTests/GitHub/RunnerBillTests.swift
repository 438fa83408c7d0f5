import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct RunnerBillTests {
    private let start = Date(timeIntervalSince1970: 1_795_000_000)

    private func job(_ seconds: Double, attempt: Int = 1, conclusion: String = "success") -> WorkflowJob {
        WorkflowJob(
            id: Int(seconds),
            name: "job of \(seconds) s",
            conclusion: conclusion,
            startedAt: start,
            completedAt: start.addingTimeInterval(seconds),
            attempt: attempt
        )
    }

    private func run(status: String = "completed") -> WorkflowRun {
        WorkflowRun(id: 7, event: "schedule", status: status, createdAt: start)
    }

    @Test func `each job is rounded up by itself, over all attempts, and each attempt is booked once`() {
        let jobs = [job(61), job(1), job(600, conclusion: "skipped"), job(120, attempt: 2)]
        var bill = RunnerBill()
        bill.add(run(), of: "generate.yml", jobs, booked: [])
        #expect(bill.entries.map(\.minutes) == [3, 2])
        var later = RunnerBill()
        later.add(run(), of: "generate.yml", jobs, booked: ["generate.yml 7 attempt 1"])
        #expect(later.entries.map(\.subject) == ["generate.yml 7 attempt 2"])
        let resource = ResourcePresets.named("github_free").map {
            Resource(name: "minutes", preset: $0.name, limits: $0.limits)
        }
        let ledger = Ledger(resources: [resource].compactMap(\.self), usage: [], safetyMargin: 0)
        #expect(later.usage(ledger).map(\.units) == [2])
    }

    @Test func `a job that a later attempt took over is billed once`() {
        var bill = RunnerBill()
        bill.add(run(), of: "generate.yml", [job(61), job(61, attempt: 2), job(30, attempt: 2)], booked: [])
        #expect(bill.entries.map(\.minutes) == [2, 1])
    }

    @Test func `a run that is not over is not billed yet`() {
        var bill = RunnerBill()
        bill.add(run(status: "in_progress"), of: "generate.yml", [job(61)], booked: [])
        #expect(bill.entries.isEmpty)
    }
}
