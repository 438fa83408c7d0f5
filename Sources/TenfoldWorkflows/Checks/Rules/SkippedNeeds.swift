extension WorkflowCheck {
    /// A skipped job skips all that come after it, also two steps on, unless they ask how the run went.
    static let skippedNeeds = WorkflowCheck(
        name: "skipped-needs",
        summary: "a job after a conditional one says for itself when it runs"
    ) { set in
        set.jobs { workflow, job in
            guard job.condition?.asksForStatus != true, let before = workflow.conditionalJob(before: job)
            else {
                return []
            }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("if"),
                    "the job comes after '\(before.id)', which may be skipped, and would be skipped with it",
                    suggestion: "begin its condition with !cancelled(), and ask for the results it needs"
                )
            ]
        }
    }
}

extension Expression {
    /// True where GitHub does not add `success()` by itself.
    fileprivate var asksForStatus: Bool {
        all.contains { if case .call(let function, _) = $0.node { function.asksForStatus } else { false } }
    }
}

extension Workflow {
    /// A job with a condition that comes before another, however many steps before.
    fileprivate func conditionalJob(before job: Job) -> Job? {
        var waiting = job.needs
        var seen: Set<Identifier> = []
        while let id = waiting.popLast() {
            guard seen.insert(id).inserted, let need = jobs.first(where: { $0.id == id }) else { continue }
            if need.condition != nil { return need }
            waiting += need.needs
        }
        return nil
    }
}
