import Tenfold

extension WorkflowInput {
    /// Looks for ideas and claims the best of them for the jobs of this run.
    func planJob() throws -> Job {
        let job = try planned("plan")
        return Job(
            "plan",
            comment: writersComment,
            name: "Plan",
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            environment: environment("tenfold-plan", for: sourceSecrets),
            concurrency: writers,
            permissions: [.write(.contents, "to push the claims, so that no two runs take one idea")],
            outputs: jobIDs + [
                JobOutput("has_jobs", .output("has_jobs", ofStep: "assign"), mostCharacters: 5),
                programOutput,
            ],
            steps: [try checkOut(withHistory: true)] + (try makeProgram()) + [detect, assign]
        )
    }

    /// Which jobs the run has; nobody asks where the matrix is written out.
    private var jobIDs: [JobOutput] {
        guard configuration.matrix == .dynamic else { return [] }
        return [JobOutput("job_ids", .output("job_ids", ofStep: "assign"), mostCharacters: 2000)]
    }

    /// The secrets that the addresses of sources may hold, as `${NAME:-}` in the configuration.
    private var sourceSecrets: [String] {
        configuration.sources(in: phase).contains(where: \.isMasked) ? Set(settings.secrets).sorted() : []
    }

    private var detect: Step {
        .run(
            ".tenfold/program/tenfold detect",
            id: "detect",
            comment: ["Ideas of earlier scans are still there where this one fails."],
            name: "Look for ideas",
            if: Expression.inputs("dry_run").isNot(true),
            variables: token + variables(sourceSecrets),
            continuesOnError: true
        )
    }

    private var assign: Step {
        .run(
            ".tenfold/program/tenfold assign",
            id: "assign",
            comment: [
                "Also takes over what a slot that never fired should have made, within the day's plan."
            ],
            name: "Claim the best ideas",
            variables: [
                "TENFOLD_SCHEDULE": .expression(.github("event", "schedule")),
                "TENFOLD_JOBS": .expression(.inputs("jobs")),
                "TENFOLD_DRY_RUN": .expression(.inputs("dry_run")),
            ] + token
        )
    }
}
