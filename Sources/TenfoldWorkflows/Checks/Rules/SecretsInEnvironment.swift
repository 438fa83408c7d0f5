extension WorkflowCheck {
    /// A secret of the repository is read by any job; one of an environment only where its rules allow.
    static let secretsInEnvironment = WorkflowCheck(
        name: "secrets-in-environment",
        summary: "a job that reads a secret has an environment"
    ) { set in
        set.jobs { workflow, job in
            guard job.environment == nil else { return [] }
            return job.secrets.sorted().map {
                WorkflowFinding(
                    workflow.place(of: job),
                    "the job reads the secret \($0) and has no environment",
                    suggestion: "give the job an environment, and keep the secret there"
                )
            }
        }
            + set.workflows.flatMap { workflow in
                workflow.environment.expressions.flatMap(\.all).compactMap(\.secret).map {
                    WorkflowFinding(
                        workflow.place.appending("env"),
                        "all jobs could read the secret \($0)",
                        suggestion: "give it to the steps that need it"
                    )
                }
            }
    }
}
