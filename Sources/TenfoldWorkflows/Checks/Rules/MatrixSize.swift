extension WorkflowCheck {
    /// GitHub makes at most 256 jobs of a matrix, and no linter counts.
    static let matrixSize = WorkflowCheck(
        name: "matrix-size",
        summary: "a matrix makes at most 256 jobs"
    ) { set in
        set.jobs { workflow, job in
            guard let count = job.strategy?.matrix.jobCount, count > 256 else { return [] }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("strategy", "matrix"),
                    "the matrix makes \(count) jobs, and GitHub runs at most 256",
                    suggestion: "make fewer, or let one job do several"
                )
            ]
        }
    }
}

extension Matrix {
    /// How many jobs it makes; nil where that is not known before it runs.
    var jobCount: Int? {
        guard case .axes(let axes) = self else { return nil }
        var count = 1
        for axis in axes {
            guard case .list(let values) = axis.values else { return nil }
            count *= values.count
        }
        return count
    }
}
