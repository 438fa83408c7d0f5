import Tenfold

extension WorkflowInput {
    /// Once a week: more of what wins, less of what does not.
    func optimizeWorkflow() throws -> Workflow {
        guard let job = graph.optimize.jobs.first(where: { $0.id == "optimize" }) else {
            throw WorkflowError("cannot write optimize.yml: the plan's job graph has no job 'optimize'")
        }
        let optimize = Job(
            "optimize",
            comment: writersComment,
            name: "Optimize",
            on: runner(of: job),
            timeoutMinutes: job.timeoutMinutes,
            concurrency: writers,
            permissions: [.write(.contents, "to push the patterns' new weights")],
            steps: [try checkOut(withHistory: true)] + (try makeProgram()) + [
                .run(
                    ".tenfold/program/tenfold optimize",
                    id: "optimize",
                    name: "Amplify winners and prune patterns",
                    variables: token
                )
            ]
        )
        return Workflow(
            file: graph.optimize.file,
            header: ["Repeats once a week what won, and lets go of patterns that do not."],
            name: "Optimize",
            triggers: Triggers(schedules: [weeklySchedule], dispatch: []),
            concurrency: Concurrency(group: "tenfold-optimize", arrival: .replacesWaiting),
            jobs: [optimize]
        )
    }
}
