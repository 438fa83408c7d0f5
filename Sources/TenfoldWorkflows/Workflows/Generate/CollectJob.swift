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
                try checkOut(withHistory: true), try takeProgram(), try restoreUnpushed(),
                try fetch("records-*", into: "handover", id: "fetch", name: "Fetch the records"),
                .run(
                    ".tenfold/program/tenfold publish --run-is-over",
                    id: "publish",
                    comment: [
                        "Fails where fewer than \(least) of \(most) jobs succeeded; the records are pushed all the same."
                    ],
                    name: "Record and judge the run",
                    variables: token
                ),
                try saveUnpushed(),
            ]
        )
    }

    private func restoreUnpushed() throws -> Step {
        .uses(
            try action("actions/cache/restore"),
            with: ["path": "handover/spool", "key": .text(unpushedKey), "restore-keys": "unpushed-"],
            id: "unpushed",
            comment: [
                "Records that an earlier run could not push; those that were pushed since are known again."
            ],
            name: "Restore records that wait"
        )
    }

    private func saveUnpushed() throws -> Step {
        .uses(
            try action("actions/cache/save"),
            with: ["path": "handover/spool", "key": .text(unpushedKey)],
            id: "keep-unpushed",
            comment: ["The next run pushes what this one could not."],
            name: "Keep records that wait",
            if: !.cancelled && Expression.outcome(ofStep: "publish").is("failure")
        )
    }

    private var unpushedKey: Text { "unpushed-\(.github("run_id"))-\(.github("run_attempt"))" }
}
