extension WorkflowCheck {
    /// `ubuntu-latest` became another system in the autumn of 2026, without Swift.
    static let fixedRunner = WorkflowCheck(
        name: "fixed-runner",
        summary: "a machine is named by its version"
    ) { set in
        set.jobs { workflow, job in
            guard case .hosted(let label) = job.runner, label.hasSuffix("-latest") else { return [] }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("runs-on"),
                    "'\(label)' is now one system and tomorrow another",
                    suggestion: "name the version, such as ubuntu-24.04"
                )
            ]
        }
    }
}
