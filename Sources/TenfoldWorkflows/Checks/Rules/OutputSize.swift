extension WorkflowCheck {
    /// A megabyte a job and fifty a run, in characters of two bytes.
    ///
    /// Source: docs.github.com, "Workflow commands", output limitations.
    static let outputSize = WorkflowCheck(
        name: "output-size",
        summary: "a job tells others at most a megabyte, and all jobs of a run fifty"
    ) { set in
        let jobs = set.jobs { workflow, job in
            let bytes = job.outputBytes
            guard bytes > megabyte else { return [] }
            return [
                WorkflowFinding(
                    workflow.place(of: job).appending("outputs"),
                    "the outputs can have \(bytes) bytes, and GitHub takes \(megabyte) from a job",
                    suggestion: "hand over a file as an artifact"
                )
            ]
        }
        let runs = set.workflows.compactMap { workflow -> WorkflowFinding? in
            let bytes = workflow.jobs.reduce(0) { $0 + $1.outputBytes * ($1.strategy?.matrix.jobCount ?? 1) }
            guard bytes > 50 * megabyte else { return nil }
            return WorkflowFinding(
                workflow.place.appending("jobs"),
                "all outputs can have \(bytes) bytes, and GitHub takes \(50 * megabyte) from a run",
                suggestion: "hand over files as artifacts"
            )
        }
        return jobs + runs
    }

    private static let megabyte = 1 << 20
}

extension Job {
    fileprivate var outputBytes: Int { outputs.reduce(0) { $0 + 2 * $1.mostCharacters } }
}
