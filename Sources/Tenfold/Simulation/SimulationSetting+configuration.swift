extension SimulationSetting {
    /// A configured channel that goes by a schedule: the same operations, job times, minutes and prices as planned.
    ///
    /// - Parameters:
    ///   - configuration: what is configured.
    ///   - plan: the schedule.
    ///   - hasLeases: false for a channel that just starts its jobs.
    ///   - zones: the rules of the zones that limits and schedule name.
    public init(
        _ configuration: Configuration,
        plan: SchedulePlan,
        hasLeases: Bool = true,
        zones: [String: TimeZoneRules] = [:]
    ) {
        let measured = "analytics_fetch"
        let phase = configuration.phase(plan.phase)
        self.init(
            plan: plan,
            resources: configuration.resources.map { resource in
                var resource = resource
                // Minutes are counted by job, whatever the limit that is configured for them.
                resource.limits.removeAll { $0.costs["runner_minute"] != nil }
                return resource
            },
            demand: SimulatedDemand(
                scanning: configuration.demand { $0.moment == .scan },
                making: configuration.demand { $0.moment == .making },
                publishing: configuration.demand { $0.moment == .publishing && $0.name != measured },
                tracking: configuration.demand { $0.name == measured }
            ),
            times: SimulatedTimes(phase.map { JobGraph(configuration, $0) } ?? .standard()),
            safetyMargin: configuration.safetyMargin,
            repeats: phase.map { configuration.jobDemand(in: $0).repeats } ?? 0,
            hasLeases: hasLeases,
            minutesAreBilled: configuration.paysForMinutes,
            includedMinutes: Double(configuration.repository.plan.includedMinutes),
            minuteUSD: Runner.standard.usdPerMinute,
            zones: zones
        )
    }
}

extension SimulatedTimes {
    /// The times that the minutes are planned with.
    public init(_ graph: JobGraph) {
        func job(_ workflow: JobGraph.Workflow, _ id: String) -> (own: Double, perVideo: Double) {
            let found = workflow.jobs.first { $0.id == id }
            return (found?.seconds ?? 0, found?.secondsPerVideo ?? 0)
        }
        let (generate, upload) = (job(graph.generate, "generate"), job(graph.generate, "upload"))
        self.init(
            plan: job(graph.generate, "plan").own,
            job: generate.own,
            video: generate.perVideo,
            lane: upload.own,
            upload: upload.perVideo,
            collect: job(graph.generate, "collect").own,
            pages: job(graph.generate, "pages").own,
            track: job(graph.track, "track").own,
            optimize: job(graph.optimize, "optimize").own
        )
    }
}
