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
    let stretches: [Set<SlotTimes.Stretch>]
    /// How many starts were asked for, and their stretches; more than above where some make no video.
    let askedSlots: Int
    let askedStretches: [Set<SlotTimes.Stretch>]
    /// All rows.
    let dealing: Dealing
    /// The videos of each slot.
    let videos: [Int]
    /// The rows that allow no more, minutes and money left aside.
    let tight: [DealingRow]
    /// The most videos a day that the windows allow.
    let mostByWindows: Int
    /// False where a larger total was not ruled out.
    let isProvenBest: Bool
    /// The minutes and the money of a month.
    let purse: Purse

    init(_ planner: Planner, _ phase: Phase, _ packing: PackingChoice, _ courses: [String: ZoneCourse]) {
        let configuration = planner.configuration
        let settings = configuration.schedule(in: phase)
        let graph = JobGraph.standard(generateOn: packing.runner)
        let latest = RunMoments(delay: settings.maxDelayMinutes ?? 0, graph.generate)
        let limits = Self.limits(configuration, settings, packing, latest)
        let zone = settings.timezone ?? Self.tightestZone(limits)
        let purse = Purse(configuration, graph, packing, parallel: phase.generation.parallelJobs)
        let course = courses[zone] ?? ZoneCourse(.utc)
        let grid = SlotGrid(
            slots: min(settings.slotsPerDay ?? 1, SlotGrid.capacity(course)),
            course: course,
            hash: stableHash(planner.repository),
            resets: Self.resets(limits, zone: course, courses)
        )
        let cap = min(phase.generation.parallelJobs, configuration.upload.maxPerRun ?? Int.max)
        let best = Attempt.best(on: grid) { minutes in
            Attempt(SlotTimes(minutes: minutes, course: course), limits, courses, cap: cap, purse)
        }
        self.planner = planner
        self.phase = phase
        self.packing = packing
        self.settings = settings
        self.zone = zone
        self.graph = graph
        self.limits = limits
        self.times = best.times
        self.stretches = best.stretches
        self.askedSlots = best.askedSlots
        self.askedStretches = best.askedStretches
        self.dealing = best.dealing
        self.videos = best.videos
        self.tight = best.tight
        self.mostByWindows = best.mostByWindows
        self.isProvenBest = best.isProvenBest
        self.purse = purse
    }

    /// The videos of a day.
    var total: Int { videos.reduce(0, +) }

    /// More videos; then fewer minutes, less money, fewer videos in one job.
    func isBetter(than other: PlanDraft) -> Bool {
        if total != other.total { return total > other.total }
        let (mine, its) = (purse.minutes(of: videos), other.purse.minutes(of: other.videos))
        if mine.total != its.total { return mine.total < its.total }
        if mine.listUSD != its.listUSD { return mine.listUSD < its.listUSD }
        return packing.videosPerJob < other.packing.videosPerJob
    }

    private static func limits(
        _ configuration: Configuration,
        _ settings: ScheduleSettings,
        _ packing: PackingChoice,
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
        let repository = configuration.repository
        return services + [perDay].compactMap(\.self)
            + repository.plan.limits(
                visibility: repository.visibility,
                videosPerJob: packing.videosPerJob,
                margin: configuration.safetyMargin,
                latest: latest
            )
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

/// One placement of the starts, solved.
private struct Attempt {
    let times: SlotTimes
    let stretches: [Set<SlotTimes.Stretch>]
    var askedSlots: Int
    var askedStretches: [Set<SlotTimes.Stretch>]
    let dealing: Dealing
    let videos: [Int]
    let tight: [DealingRow]
    let mostByWindows: Int
    let isProvenBest: Bool
    let total: Int

    /// The placement with the most videos, of those evenly spread.
    ///
    /// Where minutes leave starts without videos, as many starts as have some are spread anew.
    static func best(on grid: SlotGrid, _ attempt: ([Int]) -> Attempt) -> Attempt {
        var best = attempt(grid.spread())
        if let clear = grid.spreadClearOfResets() {
            let other = attempt(clear)
            if other.total > best.total { best = other }
        }
        let active = best.videos.count { $0 > 0 }
        guard active > 0, active < best.videos.count else { return best }
        var fewer = grid
        fewer.slots = active
        var other = attempt(fewer.spread())
        (other.askedSlots, other.askedStretches) = (best.askedSlots, best.askedStretches)
        return other.total >= best.total ? other : best
    }

    init(
        _ times: SlotTimes,
        _ limits: [PlannedLimit],
        _ courses: [String: ZoneCourse],
        cap: Int,
        _ purse: Purse
    ) {
        var known: [StretchKey: Set<SlotTimes.Stretch>] = [:]
        stretches = limits.map { limit in
            let key = StretchKey(window: limit.use.window, span: limit.span)
            if let stretches = known[key] { return stretches }
            let stretches = times.stretches(in: key.window, span: key.span, zones: courses)
            known[key] = stretches
            return stretches
        }
        let rows = zip(limits, stretches).enumerated().flatMap { index, pair in
            pair.1.map { stretch in
                DealingRow(
                    first: stretch.first,
                    count: stretch.count,
                    most: pair.0.most(runs: stretch.count),
                    limit: index
                )
            }
        }
        let slots = times.minutes.count
        askedSlots = slots
        askedStretches = stretches
        let own = (0..<slots).map { DealingRow(first: $0, count: 1, most: cap, limit: DealingRow.ownSetting) }
        dealing = Dealing(slots: slots, rows: rows + own)
        let open = (0..<slots).map {
            DealingRow(first: $0, count: 1, most: 256, limit: DealingRow.ownSetting)
        }
        mostByWindows = Dealing(slots: slots, rows: rows + open).maximum().videos
        let most = dealing.maximum()
        tight = most.binding
        let found = purse.deal(dealing, upTo: most.videos)
        videos = found.videos
        isProvenBest = found.isProven
        total = found.videos.reduce(0, +)
        self.times = times
    }

    private struct StretchKey: Hashable {
        var window: Window
        var span: Int
    }
}
