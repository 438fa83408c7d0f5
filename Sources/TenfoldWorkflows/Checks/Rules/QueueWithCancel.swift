import TenfoldYAML

extension WorkflowCheck {
    /// GitHub refuses a group that both queues and cancels.
    ///
    /// Our own cannot be made; a user's can be written.
    static let queueWithCancel = WorkflowCheck(
        name: "queue-with-cancel",
        summary: "no group both queues and cancels"
    ) { set in
        set.workflows.flatMap { workflow in
            workflow.ownJobs.compactMap { job in
                let group = job.entries.value("concurrency")?.entries ?? []
                let cancels = group.value("cancel-in-progress")?.scalar ?? "false"
                guard group.value("queue")?.scalar == "max", cancels != "false" else { return nil }
                return WorkflowFinding(
                    workflow.place(of: job).appending("concurrency"),
                    "the group has queue: max and cancels what runs, which GitHub refuses",
                    suggestion: "write cancel-in-progress: false, or take queue away"
                )
            }
        }
    }
}
