/// A phase planned with one way of packing.
struct PlanDraft: Sendable {
    let planner: Planner
    let phase: Phase
    let packing: PackingChoice
    let settings: ScheduleSettings
    let zone: String
    let graph: JobGraph
    /// Everything that is limited by windows; the phase's own settings are no part of it.
    let limits: [PlannedLimit]
    /// The starts of all slots that were open to it, whether they make videos or not.
    let times: SlotTimes
    /// The stretches of starts of each limit, by its place in ``limits``.
    let stretches: [[SlotTimes.Stretch]]
    /// How many starts were asked for, and their stretches; more than above where some make no video.
    let askedSlots: Int
    let askedStretches: [[SlotTimes.Stretch]]
    /// All rows.
    let dealing: Dealing
    /// The videos of each slot.
    let videos: [Int]
    /// The most videos that all rows allow, and those that allow no more; minutes and money are left aside.
    let rowsMaximum: (videos: Int, binding: [DealingRow])
    /// The most with any number of videos in a job; nil where the jobs at once have a part in what binds.
    let rowsBound: Int?
    /// False where a larger total was not ruled out.
    let isProvenBest: Bool
    /// The minutes and the money of a month.
    let purse: Purse
    /// What it is better or worse in than others.
    let worth: Worth

    init(
        _ planner: Planner,
        _ phase: Phase,
        _ purse: Purse,
        _ courses: [String: ZoneCourse],
        _ memo: PlanMemo
    ) {
        let configuration = planner.configuration
        let settings = configuration.schedule(in: phase)
        let latest = RunMoments(delay: settings.maxDelayMinutes ?? 0, purse.graph.generate)
        var limits = memo.limits(latest) { Self.limits(configuration, settings, latest) }
        if !configuration.workflows.isSelfHosted {
            limits.insert(
                configuration.repository.plan.jobsAtOnce(purse.packing.videosPerJob, latest),
                at: limits.firstIndex { $0.use.resource == "github" } ?? limits.count
            )
        }
        let zone = settings.timezone ?? Self.tightestZone(limits)
        let course = courses[zone] ?? ZoneCourse(.utc)
        let grid = SlotGrid(
            slots: min(settings.slotsPerDay ?? 1, SlotGrid.capacity(course)),
            course: course,
            hash: stableHash(planner.repository),
            resets: Self.resets(limits, zone: course, courses)
        )
        let cap = min(phase.generation.parallelJobs, configuration.upload.maxPerRun ?? Int.max)
        let best = PlanAttempt.best(on: memo.placements(grid), upTo: grid.slots * cap) { minutes in
            PlanAttempt(
                SlotTimes(minutes: minutes, course: course),
                limits,
                courses,
                cap: cap,
                purse,
                memo
            )
        }
        self.planner = planner
        self.phase = phase
        self.packing = purse.packing
        self.settings = settings
        self.zone = zone
        self.graph = purse.graph
        self.limits = limits
        self.times = best.times
        self.stretches = best.stretches
        self.askedSlots = best.askedSlots
        self.askedStretches = best.askedStretches
        self.dealing = best.dealing
        self.videos = best.videos
        self.rowsMaximum = best.rowsMaximum
        self.rowsBound = best.rowsBound
        self.isProvenBest = best.isProvenBest
        self.purse = purse
        worth = Worth(best.videos, purse)
    }

    /// The videos of a day.
    var total: Int { worth.videos }

    /// True where neither minutes nor the jobs at once had a part in how it deals.
    var isPlain: Bool {
        total == rowsMaximum.videos
            && dealing.rows.allSatisfy {
                !limits.indices.contains($0.limit) || !limits[$0.limit].isOfRunnerJobs
            }
    }

    private static func limits(
        _ configuration: Configuration,
        _ settings: ScheduleSettings,
        _ latest: RunMoments
    ) -> [PlannedLimit] {
        let services = configuration.resources.flatMap { resource in
            resource.limits.compactMap { limit in
                PlannedLimit(
                    limit,
                    of: resource.name,
                    in: configuration,
                    margin: configuration.safetyMargin,
                    retries: settings.retries ?? 0,
                    latest: latest
                )
            }
        }
        let perDay = configuration.upload.maxPerDay.map { most in
            PlannedLimit(
                "max_per_day",
                of: "upload",
                amount: Double(most),
                unit: "uploads",
                window: .day(zone: "UTC"),
                perVideo: 1,
                operation: "upload",
                span: latest.published
            )
        }
        return services + [perDay].compactMap(\.self)
            + configuration.repository.plan.limits(configuration, latest)
    }

    /// The zone of the daily limit that allows the fewest videos; UTC where none is daily.
    private static func tightestZone(_ limits: [PlannedLimit]) -> String {
        let daily = limits.compactMap { limit -> (zone: String, most: Int)? in
            guard case .day(let zone) = limit.use.window else { return nil }
            return (zone, limit.most(runs: 1))
        }
        return daily.min { $0.most < $1.most }?.zone ?? "UTC"
    }

    /// At which minutes of the plan's clock daily limits begin anew: two or three where zones change apart.
    private static func resets(
        _ limits: [PlannedLimit],
        zone: ZoneCourse,
        _ courses: [String: ZoneCourse]
    ) -> [(minute: Int, span: Int)] {
        var spans: [String: Int] = [:]
        for limit in limits {
            guard case .day(let zone) = limit.use.window else { continue }
            spans[zone] = max(spans[zone] ?? 0, limit.span)
        }
        return spans.sorted { $0.key < $1.key }.flatMap { name, span in
            let course = courses[name] ?? zone
            let minutes = stride(from: 0, to: 371, by: 7).map { day in
                let reset = course.moment(ofLocal: (ZoneCourse.firstDay + day) * 1440)
                return (reset + zone.offset(at: reset)) % 1440
            }
            return Set(minutes).sorted().map { (minute: $0, span: span) }
        }
    }
}
