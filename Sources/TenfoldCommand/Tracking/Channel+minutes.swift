import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Channel {
    /// What the runs of the last days took of the runner minutes and nobody booked; nil where no repository or token
    /// is known, or minutes are free.
    ///
    /// - Throws: `GitHubError` where GitHub cannot be asked.
    func unbookedMinutes(_ records: RecordSet) async throws -> RunnerBill? {
        let token = MaskedText(secret: "GITHUB_TOKEN", "GH_TOKEN", in: environment)
        guard configuration.paysForMinutes, token != nil, let name = gitHubName,
            !ledger(records).charges(for: RunnerBill.operation).isEmpty
        else { return nil }
        let repository = GitHubClient(name, api: .live(environment: environment))
        let booked = Set(records.usage.filter { $0.operation == RunnerBill.operation }.map(\.subject))
        let since = clock.now.addingTimeInterval(-3 * 86_400)
        var bill = RunnerBill()
        let graph = JobGraph.standard()
        for file in [graph.generate.file, graph.track.file, graph.optimize.file] {
            for run in try await runs(of: file, in: repository) where run.createdAt >= since {
                bill.add(run, of: file, try await repository.jobs(of: run.id), booked: booked)
            }
        }
        return bill
    }

    /// No runs where the repository has no such workflow.
    private func runs(of file: String, in repository: GitHubClient) async throws -> [WorkflowRun] {
        do {
            return try await repository.runs(of: file)
        } catch let error as GitHubError where error.cause == .notFound {
            return []
        }
    }

    /// What was billed beside what the plan reckons with.
    func words(of bill: RunnerBill, in phase: Phase) -> String {
        let planned = Int((Double(planner().plan(phase).minutes.total) / 31).rounded())
        let runs = "\(bill.entries.count) run\(bill.entries.count == 1 ? "" : "s")"
        return
            "runner minutes: \(bill.minutes) billed for \(runs) since they were last booked; the plan reckons with \(planned) a day"
    }
}
