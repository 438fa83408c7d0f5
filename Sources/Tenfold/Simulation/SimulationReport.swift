/// What came of a simulation.
public struct SimulationReport: Sendable, Codable, Equatable {
    /// How often a limit refused.
    public struct Refusals: Sendable, Codable, Equatable {
        /// `resource.limit`.
        public var limit: String
        /// How many calls were refused.
        public var calls: Int
        /// On how many days.
        public var days: Int
    }

    /// Scheduled starts, and what became of them.
    public struct Starts: Sendable, Codable, Equatable {
        /// Those that came.
        public var came: Int
        /// Those that never did.
        public var lost: Int
        /// Those that came later than the plan allows for; leases kept them within the limits.
        public var late: Int
        /// Those that landed together with the next.
        public var together: Int
        /// Those that were handed fewer jobs than they have places, for want of units.
        public var short: Int
        /// Minutes late: half came sooner.
        public var medianDelayMinutes: Int
        /// Minutes late: one in twenty came later.
        public var longDelayMinutes: Int
    }

    /// What became of the jobs that published nothing.
    public struct Losses: Sendable, Codable, Equatable {
        /// Videos that did not pass their checks.
        public var failed: Int
        /// Jobs that gave up: a service failed or refused, or the lease did not pay for another try.
        public var errored: Int
        /// Jobs whose runner was lost.
        public var unheard: Int
        /// Uploads that were put off.
        public var parked: Int
        /// Jobs that were not handed out for want of units.
        public var unpaid: Int
    }

    /// The seed.
    public var seed: UInt64
    /// The days simulated.
    public var days: Int
    /// The phase.
    public var phase: PhaseName
    /// The videos a day that the schedule asks for.
    public var plannedPerDay: Int
    /// Videos published.
    public var videos: Int
    /// Videos a day: the fewest, the middle and the most of all days in UTC.
    public var perDay: [Int]
    /// Calls that services refused for want of quota.
    public var refusals: [Refusals]
    /// Days on which any call was refused.
    public var daysRefused: Int
    /// What became of the starts.
    public var starts: Starts
    /// What became of other jobs.
    public var losses: Losses
    /// Minutes billed in the month with the most of them.
    public var mostMinutesPerMonth: Int
    /// Minutes billed in 30 days, on average.
    public var minutesPerMonth: Double
    /// US dollars in 30 days: calls, and minutes beyond those included.
    public var usdPerMonth: Double
    /// Approved ideas that wait after a run, on average.
    public var queueDepth: Double
    /// Finished videos that waited for the lane, at the most.
    public var mostParked: Int
    /// Views of all videos, a week after each.
    public var views: Double

    /// Videos a day, on average.
    public var videosPerDay: Double { Double(videos) / Double(max(1, days)) }
    /// Calls refused, of all limits.
    public var refused: Int { refusals.reduce(0) { $0 + $1.calls } }

    init(_ run: borrowing SimulationRun, seed: UInt64) {
        let (tally, course) = (run.tally, run.course)
        let months = Double(course.days) / 30
        self.seed = seed
        days = course.days
        phase = course.setting.plan.phase
        plannedPerDay = course.setting.plan.videosPerDay
        videos = tally.videos
        let sorted = tally.videosOfDay.prefix(course.days).sorted()
        perDay = sorted.isEmpty ? [] : [sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1]]
        refusals = course.limits.indices.filter { tally.refusals[$0] > 0 }.map {
            Refusals(
                limit: course.limits[$0].name,
                calls: tally.refusals[$0],
                days: tally.refusedDays[$0]
            )
        }
        daysRefused = tally.daysRefused
        starts = Starts(
            came: tally.runs,
            lost: tally.lost,
            late: tally.late,
            together: tally.together,
            short: tally.shortSlots,
            medianDelayMinutes: tally.delay(at: 0.5),
            longDelayMinutes: tally.delay(at: 0.95)
        )
        losses = Losses(
            failed: tally.failed,
            errored: tally.errored,
            unheard: tally.unheard,
            parked: tally.parkings,
            unpaid: tally.short
        )
        minutesPerMonth = Double(tally.minutes) / months
        mostMinutesPerMonth = tally.mostMinutes
        let minutesUSD =
            course.setting.minutesAreBilled ? tally.minutesBeyond * course.setting.minuteUSD : 0
        usdPerMonth = (tally.callsUSD + minutesUSD) / months
        queueDepth = Double(tally.queueSum) / Double(max(1, tally.runs))
        mostParked = tally.mostParked
        views = tally.views.rounded()
    }
}
