import Tenfold
import TenfoldYAML

extension WorkflowCheck {
    /// A job that hangs costs six hours unless it says better, and the one-core machine ends it after a quarter.
    ///
    /// Source: docs.github.com, "Actions limits", November 2026.
    static let jobTimeout = WorkflowCheck(
        name: "job-timeout",
        summary: "every job ends, and its machine lets it run so long"
    ) { set in
        set.jobs { workflow, job in
            let most = job.runner.mostMinutes
            guard !(1...most).contains(job.timeoutMinutes) else { return [] }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("timeout-minutes"),
                    "the job may run \(job.timeoutMinutes) min, and its machine lets it run 1 to \(most)",
                    suggestion: "write a number between the two"
                )
            ]
        }
            + set.workflows.flatMap { workflow in
                workflow.ownJobs.filter { $0.entries.value("timeout-minutes") == nil && !$0.isCall }.map {
                    WorkflowFinding(
                        workflow.place(of: $0),
                        "the job has no timeout-minutes, so that one that hangs costs six hours",
                        suggestion: "write timeout-minutes"
                    )
                }
            }
    }
}

extension OwnJob {
    /// True where it calls another workflow, which has the times.
    fileprivate var isCall: Bool { entries.value("uses") != nil }
}

extension RunnerLabel {
    fileprivate var mostMinutes: Int {
        switch self {
        case .hosted("ubuntu-slim"): 15
        case .hosted: 360
        case .selfHosted: 5 * 24 * 60
        }
    }
}
