/// Everything a simulation is about; with a seed it decides all that happens.
public struct SimulationSetting: Sendable {
    /// The schedule to try.
    public var plan: SchedulePlan
    /// The limits, as the services enforce them.
    public var resources: [Resource]
    /// What one video, one run and one look at the figures ask of the services.
    public var demand: SimulatedDemand
    /// How long everything takes.
    public var times: SimulatedTimes
    /// How late runs start.
    public var delays: StartDelays
    /// What goes wrong.
    public var misfortunes: Misfortunes
    /// The share of every limit that leases keep free, 0 to 0.9.
    public var safetyMargin: Double
    /// How many repeats of calls a run's leases pay for.
    public var repeats: Int
    /// True where `assign` hands out leases; false for a channel that just starts its jobs.
    public var hasLeases: Bool
    /// Approved ideas a day, on average; they come in evenly with the runs.
    public var ideasPerDay: Double
    /// Whether GitHub bills minutes: false in public repositories and on machines of one's own.
    public var minutesAreBilled: Bool
    /// Minutes of a month that the account's plan includes.
    public var includedMinutes: Double
    /// US dollars for each minute beyond them.
    public var minuteUSD: Double
    /// The first midnight UTC.
    public var start: Day
    /// How many days.
    public var days: Int
    /// The rules of the zones that limits and plan name; a zone that is missing counts as UTC, save the presets'.
    public var zones: [String: TimeZoneRules]

    /// Makes a setting.
    public init(
        plan: SchedulePlan,
        resources: [Resource],
        demand: SimulatedDemand,
        times: SimulatedTimes = SimulatedTimes(),
        delays: StartDelays = .measured,
        misfortunes: Misfortunes = Misfortunes(),
        safetyMargin: Double = 0.05,
        repeats: Int = 0,
        hasLeases: Bool = true,
        ideasPerDay: Double? = nil,
        minutesAreBilled: Bool = true,
        includedMinutes: Double = 2000,
        minuteUSD: Double = 0.006,
        start: Day = Day(number: 20_819),
        days: Int = 365,
        zones: [String: TimeZoneRules] = [:]
    ) {
        self.plan = plan
        self.resources = resources
        self.demand = demand
        self.times = times
        self.delays = delays
        self.misfortunes = misfortunes
        self.safetyMargin = safetyMargin
        self.repeats = repeats
        self.hasLeases = hasLeases
        self.ideasPerDay = ideasPerDay ?? Double(plan.videosPerDay) * 1.25
        self.minutesAreBilled = minutesAreBilled
        self.includedMinutes = includedMinutes
        self.minuteUSD = minuteUSD
        self.start = start
        self.days = days
        self.zones = zones
    }
}

/// How often each operation is done, by its name.
public struct SimulatedDemand: Sendable, Equatable {
    /// By the plan job, once a run.
    public var scanning: [String: Int]
    /// While a video is made; a repeat is charged again.
    public var making: [String: Int]
    /// While a finished video is published; a broken upload is taken up again and not charged twice.
    public var publishing: [String: Int]
    /// For each video once, by the daily look at the figures.
    public var tracking: [String: Int]

    /// Makes a demand.
    public init(
        scanning: [String: Int] = [:],
        making: [String: Int] = [:],
        publishing: [String: Int] = [:],
        tracking: [String: Int] = [:]
    ) {
        self.scanning = scanning
        self.making = making
        self.publishing = publishing
        self.tracking = tracking
    }
}

/// How long workflow jobs take, in seconds; every one varies by a third.
public struct SimulatedTimes: Sendable, Equatable {
    /// The plan job.
    public var plan: Double
    /// A job before its first video.
    public var job: Double
    /// Each video.
    public var video: Double
    /// The upload job before its first video.
    public var lane: Double
    /// Each upload.
    public var upload: Double
    /// The collecting job.
    public var collect: Double
    /// The deployment of the pages.
    public var pages: Double
    /// The daily look at the figures.
    public var track: Double
    /// The weekly clean-up.
    public var optimize: Double
    /// After how long an unheard-of run loses its claims and leases.
    public var claimLifetime: Double

    /// Makes times; without arguments, those of a small channel.
    public init(
        plan: Double = 45,
        job: Double = 25,
        video: Double = 40,
        lane: Double = 25,
        upload: Double = 8,
        collect: Double = 45,
        pages: Double = 30,
        track: Double = 50,
        optimize: Double = 45,
        claimLifetime: Double = 7200
    ) {
        self.plan = plan
        self.job = job
        self.video = video
        self.lane = lane
        self.upload = upload
        self.collect = collect
        self.pages = pages
        self.track = track
        self.optimize = optimize
        self.claimLifetime = claimLifetime
    }
}
