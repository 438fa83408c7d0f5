/// What the planner found: the schedule, what allows no more, what everything takes and costs.
public struct PlanResult: Sendable, Codable, Equatable {
    /// The schedule that makes the most videos while no limit can be passed.
    public var schedule: SchedulePlan
    /// When the other workflows start; never at a minute of the hour at which a slot is.
    public var others: OtherStarts
    /// The starts a day that the phase asks for.
    public var slotsAsked: Int
    /// The videos of each start that the phase asks for.
    public var videosPerSlotAsked: Int
    /// The most videos a day that the limits allow, were the phase to ask for any number.
    public var mostPerDay: Int
    /// Each limit with its use.
    public var limits: [LimitUse]
    /// Runner minutes and what they cost.
    public var minutes: MinuteUse
    /// The same for the other way of packing that was looked at, so that both prices are seen.
    public var alternative: MinuteUse?
    /// US dollars a month.
    public var cost: MonthlyCost
    /// The names of the limits that allow no more videos; empty where the phase runs as it asks to.
    public var binding: [String]
    /// What would have to change for the phase to run as it asks to, a sentence each.
    public var lifts: [String]
    /// Warnings, such as a phase that cannot run as configured.
    public var diagnostics: [Diagnostic]
    /// False where the search for a better dealing of runner minutes was ended early.
    public var isProvenBest: Bool

    /// The videos a day that the phase asks for.
    public var videosAsked: Int { slotsAsked * videosPerSlotAsked }
    /// True where the phase can run as configured.
    public var fits: Bool { schedule.videosPerDay >= videosAsked }
}

/// When the workflows beside `generate.yml` start, on the clock of the plan's zone.
public struct OtherStarts: Sendable, Codable, Equatable {
    /// Minutes after midnight at which `track.yml` starts every day.
    public var trackMinuteOfDay: Int
    /// Minutes after midnight at which `optimize.yml` starts once a week.
    public var optimizeMinuteOfDay: Int
    /// The day of that week, 0 for Sunday.
    public var optimizeWeekday: Int
}

/// The runner minutes of a month of 31 days.
public struct MinuteUse: Sendable, Codable, Equatable {
    /// One workflow job and its minutes.
    public struct Job: Sendable, Codable, Equatable {
        /// The workflow's file and the job's id, such as `generate.yml generate`.
        public var name: String
        /// The label it runs on.
        public var runner: String
        /// Minutes billed in a month.
        public var minutes: Int
    }

    /// The videos a day that these minutes make.
    public var videosPerDay: Int
    /// The most minutes a month by the configured limit, the margin taken off; nil where nothing limits them.
    public var allowed: Int?
    /// The most videos that share a runner job.
    public var videosPerRunnerJob: Int
    /// What the videos' jobs run on.
    public var runner: Runner
    /// The minutes of each job.
    public var jobs: [Job]
    /// All minutes billed in a month; none count in a public repository.
    public var total: Int
    /// Minutes that the account's plan includes.
    public var included: Int
    /// US dollars for the minutes beyond those included.
    public var overageUSD: Double
    /// What all minutes would cost by the list, included or not.
    public var listUSD: Double
    /// False in public repositories, whose standard runners are free.
    public var isBilled: Bool
    /// The minutes the longest job of a run is expected to take.
    public var longestJobMinutes: Int
}

/// US dollars of a month of 31 days.
public struct MonthlyCost: Sendable, Codable, Equatable {
    /// One part, such as `openai script`.
    public struct Part: Sendable, Codable, Equatable {
        /// What is paid for.
        public var name: String
        /// The arithmetic, such as `155 x $0.0010`.
        public var arithmetic: String
        /// US dollars.
        public var usd: Double
    }

    /// The parts.
    public var parts: [Part]
    /// The budget; nil where there is none.
    public var budgetUSD: Double?

    /// All parts together.
    public var usd: Double { parts.reduce(0) { $0 + $1.usd } }
}
