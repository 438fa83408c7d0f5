extension WorkflowCheck {
    /// A matrix without values fails a run, where one would expect that nothing runs.
    static let emptyMatrix = WorkflowCheck(
        name: "empty-matrix",
        summary: "a matrix has values, or its job a condition that waits for some"
    ) { set in
        set.jobs { workflow, job in
            guard let strategy = job.strategy else { return [] }
            let place = workflow.place(of: job).appending("strategy", "matrix")
            if strategy.matrix.jobCount == 0 || strategy.matrix.isWithoutAxes {
                return [
                    WorkflowFinding(
                        place,
                        "the matrix has no values, which fails the run",
                        suggestion: "leave the strategy out, or give it a value"
                    )
                ]
            }
            let conditions = job.condition?.conjuncts ?? []
            return strategy.matrix.sources.filter { source in !conditions.contains { $0.guards(source) } }.map
            {
                WorkflowFinding(
                    place,
                    "the matrix comes from \($0.text), and an empty one fails the run",
                    suggestion: "let the job's condition ask that \($0.text) != '[]'"
                )
            }
        }
    }
}

extension Matrix {
    fileprivate var isWithoutAxes: Bool { if case .axes(let axes) = self { axes.isEmpty } else { false } }

    /// The outputs of earlier jobs that decide how many jobs it makes.
    fileprivate var sources: [Expression] {
        let expressions: [Expression] =
            switch self {
            case .expression(let expression): [expression]
            case .axes(let axes):
                axes.compactMap {
                    if case .expression(let expression) = $0.values { expression } else { nil }
                }
            }
        return expressions.flatMap(\.all).filter {
            if case .context(.needs, _) = $0.node { true } else { false }
        }
    }
}

extension Expression {
    /// True for a condition that compares the output itself, or another output of the same job.
    fileprivate func guards(_ source: Expression) -> Bool {
        guard case .binary(let relation, let left, let right) = node,
            case .context(_, let path) = source.node,
            [.unequal, .greater, .atLeast, .equal].contains(relation)
        else { return false }
        return [left, right].contains { side in
            guard case .context(.needs, let other) = side.node else { return false }
            return other.starts(with: path.prefix(2)) && other.count > 2
        }
    }
}
