import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Channel {
    /// What the runs of the last days took of the runner minutes and nobody booked; nil where minutes are free.
    ///
    /// - Throws: `GitHubError` where GitHub cannot be asked.
    func unbookedMinutes(_ history: RunHistory, _ records: RecordSet) async throws -> RunnerBill? {
        guard configuration.paysForMinutes, !ledger(records).charges(for: RunnerBill.operation).isEmpty
        else { return nil }
        let booked = Set(records.usage.filter { $0.operation == RunnerBill.operation }.map(\.subject))
        let since = clock.now.addingTimeInterval(-3 * 86_400)
        var bill = RunnerBill()
        let graph = JobGraph.standard()
        for file in [graph.generate.file, graph.track.file, graph.optimize.file] {
            for run in try await history.runs(of: file) where run.createdAt >= since {
                bill.add(run, of: file, try await history.jobs(of: run.id), booked: booked)
            }
        }
        return bill
    }

    /// What was billed beside what the plan reckons with.
    func words(of bill: RunnerBill, in phase: Phase) -> String {
        let planned = Int((Double(planner().plan(phase).minutes.total) / 31).rounded())
        let runs = counted(bill.entries.count, "run")
        return
            "runner minutes: \(bill.minutes) billed for \(runs) since they were last booked; the plan reckons with \(planned) a day"
    }
}
