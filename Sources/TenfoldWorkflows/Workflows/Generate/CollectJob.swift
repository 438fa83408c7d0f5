import Tenfold

extension WorkflowInput {
    /// Judges the run, rebuilds the dashboard and pushes both with the records of all jobs.
    func collectJob() throws -> Job {
        let job = try planned("collect")
        let least = phase.success.minJobs
        let most = phase.generation.parallelJobs
        return Job(
            "collect",
            comment: writersComment,
            name: "Collect",
            needs: ["plan", "generate"] + (hasLane ? ["upload"] : []),
            // Also where some jobs failed: what they did is recorded.
            if: !.cancelled && hasJobs,
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            concurrency: writers,
            permissions: [
                .write(.contents, "to push records and dashboard"),
                .write(.issues, "to open and close alerts"),
            ],
            steps: [
                try checkOut(withHistory: true), try takeProgram(),
                try fetch("records-*", into: "handover", id: "fetch", name: "Fetch the records"),
                .run(
                    ".tenfold/program/tenfold publish",
                    id: "publish",
                    comment: [
                        "Fails where fewer than \(least) of \(most) jobs succeeded; the records are pushed all the same."
                    ],
                    name: "Record and judge the run",
                    variables: token
                ),
            ]
        )
    }
}
