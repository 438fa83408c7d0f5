extension WorkflowCheck {
    /// A group holds one waiting job; a matrix in one group is cancelled down to two.
    static let matrixGroup = WorkflowCheck(
        name: "matrix-group",
        summary: "the jobs of a matrix have groups of their own, or wait in line"
    ) { set in
        set.jobs { workflow, job in
            guard job.strategy != nil, let group = job.concurrency, group.arrival != .waitsInLine,
                !group.group.expressions.contains(where: \.readsMatrix)
            else { return [] }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("concurrency"),
                    "all jobs of the matrix share the group '\(group.group.written)', which cancels all but two",
                    suggestion: "put a value of the matrix into the group's name, or let them wait in line"
                )
            ]
        }
    }
}

extension Expression {
    fileprivate var readsMatrix: Bool {
        all.contains { if case .context(.matrix, _) = $0.node { true } else { false } }
    }
}
