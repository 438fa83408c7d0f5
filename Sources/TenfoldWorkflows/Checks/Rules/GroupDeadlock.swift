extension WorkflowCheck {
    /// A run that holds a group and has a job that waits for it never ends.
    static let groupDeadlock = WorkflowCheck(
        name: "group-deadlock",
        summary: "no job waits for the group that its own run holds"
    ) { set in
        set.jobs { workflow, job in
            guard let held = workflow.concurrency?.group.written, let wanted = job.concurrency?.group.written,
                held.lowercased() == wanted.lowercased()
            else { return [] }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("concurrency"),
                    "the job waits for the group '\(wanted)', which its own run holds",
                    suggestion: "give the two groups different names; capitals make no difference"
                )
            ]
        }
    }
}
