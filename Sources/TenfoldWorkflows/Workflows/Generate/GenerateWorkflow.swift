import Tenfold

extension WorkflowInput {
    /// Makes a slot's videos: plan, generate in parallel, upload one by one, collect, publish the dashboard.
    func generateWorkflow() throws -> Workflow {
        let collect = try collectJob()
        return Workflow(
            file: graph.generate.file,
            header: [
                "Makes the videos of one slot: plans them, makes them side by side, uploads and records them."
            ],
            name: "Generate",
            runName: "Generate videos (\(.github("event", "schedule") || .github("event_name")))",
            triggers: Triggers(schedules: slotSchedules, dispatch: inputs),
            concurrency: runs,
            jobs: [try planJob(), try generateJob()] + (try uploadJob().map { [$0] } ?? []) + [collect]
                + (try pagesJob(of: graph.generate, after: collect.id))
        )
    }

    /// One run at a time, so that each sees what the one before it used; a run that waits for a person holds up no
    /// other.
    ///
    /// At `compat` a third run replaces the one that waits: it then takes over that one's slot.
    private var runs: Concurrency {
        configuration.upload.approval == .required
            ? Concurrency(group: "tenfold-generate-\(.github("run_id"))", arrival: .replacesWaiting)
            : Concurrency(group: "tenfold-generate", arrival: .waitsInLine)
    }

    private var slotSchedules: [Schedule] {
        plan.slots.filter { $0.videos > 0 }.map { slot in
            Schedule(
                .daily(minuteOfDay: slot.minuteOfDay),
                zone: plan.zone,
                comment: "\(time(slot.minuteOfDay)), \(counted(slot.videos, "video"))"
            )
        }
    }

    private var inputs: [DispatchInput] {
        [
            DispatchInput(
                "jobs",
                "How many videos to make; as many as the phase has, if empty",
                .text(default: nil)
            ),
            DispatchInput("dry_run", "Only say what would be done", .boolean(default: false)),
        ]
    }

    /// A job of `generate.yml` as the plan counted it.
    func planned(_ id: Identifier) throws -> JobGraph.Job {
        guard let job = graph.generate.jobs.first(where: { $0.id == id.description }) else {
            throw WorkflowError("cannot write the job \(id): the plan's job graph has none of this name")
        }
        return job
    }

    /// True where a job of the run has an idea to make a video of.
    var hasJobs: Expression { .output("has_jobs", of: "plan").is("true") }

    /// True where finished videos are published by a job of their own.
    var hasLane: Bool { settings.upload == .lane }
}
