extension WorkflowCheck {
    /// Source: docs.github.com, "Workflow syntax", `jobs.<job_id>.steps[*].run`.
    static let scriptLength = WorkflowCheck(
        name: "script-length",
        summary: "a script has at most 21,000 characters"
    ) { set in
        let ours = set.jobs { workflow, job in
            job.steps.enumerated().compactMap { index, step in
                guard case .run(let script, _, _) = step.work else { return nil }
                return tooLong(script.text, workflow.place(of: index, in: job))
            }
        }
        let own = set.workflows.flatMap(\.ownSteps).compactMap { step in
            tooLong(step.entries.value("run")?.scalar ?? "", step.place)
        }
        return ours + own
    }

    private static func tooLong(_ script: String, _ place: WorkflowPlace) -> WorkflowFinding? {
        // GitHub counts in units of UTF-16.
        guard script.utf16.count > 21_000 else { return nil }
        return WorkflowFinding(
            place.appending("run"),
            "the script has \(script.utf16.count) characters, and GitHub takes 21000",
            suggestion: "move it into a file of the repository"
        )
    }
}
