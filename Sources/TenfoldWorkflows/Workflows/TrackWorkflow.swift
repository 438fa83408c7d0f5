import Tenfold

extension WorkflowInput {
    /// Once a day: decides on the phase and on alerts, and asks for the workflow files that follow.
    func trackWorkflow() throws -> Workflow {
        guard let job = graph.track.jobs.first(where: { $0.id == "track" }) else {
            throw WorkflowError("cannot write track.yml: the plan's job graph has no job 'track'")
        }
        let track = Job(
            "track",
            comment: writersComment,
            name: "Track",
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            concurrency: writers,
            permissions: [
                .write(.contents, "to push observations, decisions and dashboard"),
                .write(.issues, "to open and close alerts, and to ask for new workflow files"),
            ],
            steps: [try checkOut(withHistory: true)] + (try makeProgram()) + [
                .run(
                    ".tenfold/program/tenfold decide",
                    id: "decide",
                    name: "Decide on the phase and on alerts",
                    variables: token
                ),
                .run(
                    ".tenfold/program/tenfold publish",
                    id: "publish",
                    name: "Rebuild the dashboard",
                    variables: token
                ),
                .run(
                    ".tenfold/program/tenfold generate --propose",
                    id: "propose",
                    comment: ["A run's own token may not change workflow files: they are asked for instead."],
                    name: "Offer the workflow files of another phase",
                    variables: token
                ),
            ]
        )
        return Workflow(
            file: graph.track.file,
            header: ["Weighs once a day how videos and runs do, and decides what follows from it."],
            name: "Track",
            triggers: Triggers(schedules: [dailySchedule], dispatch: []),
            concurrency: Concurrency(group: "tenfold-track", arrival: .replacesWaiting),
            jobs: [track] + (try pagesJob(of: graph.track, after: track.id))
        )
    }
}
