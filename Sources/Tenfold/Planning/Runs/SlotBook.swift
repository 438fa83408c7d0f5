#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Which slots of a plan were served, and what a new run may take over.
///
/// GitHub starts a slot late, or never. Every slot is given out once, whoever comes for it: the run that came on
/// time, a later one that catches up, or the late one itself. So a day never makes more than its plan says.
public struct SlotBook: Sendable {
    /// A slot of one certain day.
    struct Occasion: Sendable, Hashable {
        var at: Date
        var videos: Int
    }

    /// What the day is to be.
    public let plan: SchedulePlan
    /// How many jobs of a run work at once in the plan's phase.
    public let parallelJobs: Int
    private let rules: TimeZoneRules
    private let starts: [(at: Date, start: RunStart)]

    /// Makes the book of a channel.
    ///
    /// - Parameters:
    ///   - rules: the rules of the plan's zone.
    ///   - events: all events, with the starts of runs among them.
    public init(
        plan: SchedulePlan,
        parallelJobs: Int,
        rules: TimeZoneRules,
        events: some Sequence<Event>
    ) {
        self.plan = plan
        self.parallelJobs = parallelJobs
        self.rules = rules
        self.starts = events.starts()
    }

    /// How a run begins; one that began before begins again as it did.
    public func begin(_ run: String, _ trigger: RunTrigger, at now: Date) -> RunStart {
        if let known = starts.first(where: { $0.start.run == run }) { return known.start }
        switch trigger {
        case .hand(let jobs): return beginByHand(run, jobs ?? parallelJobs, now)
        case .schedule(let cron): return beginOnSchedule(run, cron, now)
        }
    }

    /// The slots of the day so far that nobody has served to the end, earliest first.
    public func missed(at now: Date) -> [RunStart.Share] {
        occasions(on: now).filter { $0.at <= now }.compactMap(open)
    }

    /// A person's wish holds as it is; slots that were missed count as served by it.
    private func beginByHand(_ run: String, _ jobs: Int, _ now: Date) -> RunStart {
        var left = jobs
        let shares = missed(at: now).compactMap { take(&left, of: $0) }
        return RunStart(run: run, phase: plan.phase, plannedAt: nil, shares: shares, room: jobs)
    }

    private func beginOnSchedule(_ run: String, _ cron: String, _ now: Date) -> RunStart {
        let own = occasion(of: cron, at: now)
        let day = occasions(on: now)
        let free = plan.videosPerDay - made(on: now)
        var left = max(0, min(parallelJobs, free))
        let first = own.flatMap { isTooLate($0, now) ? nil : open($0) }.flatMap { take(&left, of: $0) }
        // What comes later today keeps its share of the day.
        let later = day.filter { $0.at > now && $0 != own }.compactMap(open).reduce(0) { $0 + $1.videos }
        left = max(0, min(left, free - later - (first?.videos ?? 0)))
        let others = missed(at: now).filter { $0.slot != own?.at }.compactMap { take(&left, of: $0) }
        let shares = [first].compactMap(\.self) + others
        return RunStart(
            run: run,
            phase: plan.phase,
            plannedAt: own?.at,
            shares: shares,
            room: shares.reduce(0) { $0 + $1.videos }
        )
    }

    /// The slot a schedule fired for: its latest at or before now.
    ///
    /// An entry that the plan does not have, as after a change of phase, serves the slot that is due, or else the
    /// one to come.
    private func occasion(of cron: String, at now: Date) -> Occasion? {
        let today = occasions(on: now)
        guard let minute = RunTrigger.minuteOfDay(cron: cron),
            plan.slots.contains(where: { $0.minuteOfDay == minute })
        else {
            return today.last { $0.at <= now && open($0) != nil } ?? today.first { open($0) != nil }
        }
        let yesterday = occasions(on: rules.startOfDay(now).addingTimeInterval(-1))
        return (yesterday + today).last { $0.at <= now && self.minute(of: $0) == minute }
    }

    /// A slot of yesterday counts as today's only within the delay that the plan allows for.
    private func isTooLate(_ occasion: Occasion, _ now: Date) -> Bool {
        occasion.at < rules.startOfDay(now)
            && now.timeIntervalSince(occasion.at) > Double(plan.maxDelayMinutes) * 60
    }

    /// Jobs of runs that belong to the day of a moment.
    private func made(on now: Date) -> Int {
        let day = rules.startOfDay(now)
        return starts.filter { rules.startOfDay($0.start.shares.first?.slot ?? $0.at) == day }
            .reduce(0) { $0 + $1.start.jobs }
    }

    /// What is left of a slot; nil where that is nothing.
    private func open(_ occasion: Occasion) -> RunStart.Share? {
        let served = starts.flatMap(\.start.shares).filter { $0.slot == occasion.at }
        let left = occasion.videos - served.reduce(0) { $0 + $1.videos }
        return left > 0 ? RunStart.Share(slot: occasion.at, videos: left) : nil
    }

    private func take(_ left: inout Int, of share: RunStart.Share) -> RunStart.Share? {
        let videos = min(left, share.videos)
        left -= videos
        return videos > 0 ? RunStart.Share(slot: share.slot, videos: videos) : nil
    }

    private func occasions(on date: Date) -> [Occasion] {
        plan.slots.map { slot in
            Occasion(at: rules.moment(ofMinute: slot.minuteOfDay, onDayOf: date), videos: slot.videos)
        }
    }

    private func minute(of occasion: Occasion) -> Int? {
        plan.slots.first {
            rules.moment(ofMinute: $0.minuteOfDay, onDayOf: occasion.at) == occasion.at
        }?.minuteOfDay
    }
}

extension TimeZoneRules {
    /// The moment at which the zone's clock shows a minute of the day that holds `date`.
    ///
    /// A clock time that is skipped counts as so much later, one that comes twice counts the first time.
    func moment(ofMinute minute: Int, onDayOf date: Date) -> Date {
        let midnight = startOfDay(date)
        let early = midnight.addingTimeInterval(Double(minute) * 60)
        let shift = offset(at: midnight) - offset(at: early)
        let moment = early.addingTimeInterval(Double(shift))
        return offset(at: moment) == offset(at: early) ? moment : early
    }
}
