extension WorkflowCheck {
    /// What GitHub's plan does not run at a time only waits, and keeps others waiting.
    static let maxParallel = WorkflowCheck(
        name: "max-parallel",
        summary: "a matrix runs no more jobs at a time than the plan has"
    ) { set in
        set.jobs { workflow, job in
            guard let strategy = job.strategy else { return [] }
            let place = workflow.place(of: job).appending("strategy", "max-parallel")
            switch strategy.mostParallel {
            case .expression: return []
            case .fixed(let count) where count < 1:
                return [
                    WorkflowFinding(
                        place,
                        "\(count) jobs at a time never run",
                        suggestion: "write at least 1"
                    )
                ]
            case .fixed(let count) where count > set.concurrentJobs:
                return [
                    WorkflowFinding(
                        place,
                        "\(count) jobs at a time, and the account's plan runs \(set.concurrentJobs)",
                        suggestion: "write at most \(set.concurrentJobs), or take a larger plan"
                    )
                ]
            case .fixed: return []
            case nil:
                guard let count = strategy.matrix.jobCount, count > set.concurrentJobs else { return [] }
                return [
                    WorkflowFinding(
                        place,
                        "\(count) jobs begin at once, and the account's plan runs \(set.concurrentJobs)",
                        suggestion: "say how many run at a time"
                    )
                ]
            }
        }
    }
}
