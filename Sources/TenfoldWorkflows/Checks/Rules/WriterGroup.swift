extension WorkflowCheck {
    /// Two jobs that push at a time lose one another's commits.
    static let writerGroup = WorkflowCheck(
        name: "writer-group",
        summary: "jobs that may write to the repository wait in line for one group"
    ) { set in
        guard let writers = set.writerGroup else { return [] }
        return set.jobs { workflow, job in
            guard job.permissions.contains(where: { $0.grant == .write(.contents) }) else { return [] }
            let place = workflow.place(of: job).appending("concurrency")
            guard let group = job.concurrency,
                group.group.written.lowercased() == writers.lowercased()
            else {
                return [
                    WorkflowFinding(
                        place,
                        "the job may write to the repository outside the group '\(writers)'",
                        suggestion: "put it into that group, or take the permission contents: write away"
                    )
                ]
            }
            guard group.arrival != .waitsInLine else { return [] }
            return [
                WorkflowFinding(
                    place,
                    "a job that waits to write would be cancelled by the next, and what it made be lost",
                    suggestion: "let it wait in line"
                )
            ]
        }
    }
}
