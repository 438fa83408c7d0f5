import Tenfold

extension WorkflowInput {
    /// Once a day: fetches how videos do, decides on the phase, opens and closes alerts.
    func trackWorkflow() throws -> Workflow {
        guard let job = graph.track.jobs.first(where: { $0.id == "track" }) else {
            throw WorkflowError("cannot write track.yml: the plan's job graph has no job 'track'")
        }
        let secrets = secrets(for: [.upload])
        let track = Job(
            "track",
            comment: writersComment,
            name: "Track",
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            environment: environment("tenfold-track", for: secrets),
            concurrency: writers,
            permissions: [
                .write(.contents, "to push observations, decisions and dashboard"),
                .write(.issues, "to open and close alerts"),
            ],
            steps: [try checkOut(withHistory: true)] + (try makeProgram()) + [
                .run(
                    ".tenfold/program/tenfold track",
                    id: "track",
                    name: "Fetch how videos do",
                    variables: variables(secrets) + token
                ),
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
            ]
        )
        return Workflow(
            file: graph.track.file,
            header: ["Looks once a day how videos do, and decides what follows from it."],
            name: "Track",
            triggers: Triggers(schedules: [dailySchedule], dispatch: []),
            concurrency: Concurrency(group: "tenfold-track", arrival: .replacesWaiting),
            jobs: [track] + (try pagesJob(of: graph.track, after: track.id))
        )
    }
}
