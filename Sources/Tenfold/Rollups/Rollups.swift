/// All figures that charts and alerts are made of; equal records give equal rollups.
public struct Rollups: Sendable, Codable, Equatable {
    /// Every day from the first record to the newest, without gaps.
    public var days: [DayRollup]
    /// One for each phase the channel was in, in the order it first was.
    public var phases: [PhaseRollup]

    /// Makes rollups.
    public init(days: [DayRollup] = [], phases: [PhaseRollup] = []) {
        self.days = days
        self.phases = phases
    }
}

/// What all records of one phase add up to, so that phases can be compared.
public struct PhaseRollup: Sendable, Codable, Equatable {
    /// The phase.
    public var phase: PhaseName
    /// The day of its first record.
    public var firstDay: Day
    /// The day of its newest record.
    public var lastDay: Day
    /// Jobs by outcome.
    public var jobs = OutcomeCounts()
    /// Runs by outcome.
    public var runs = OutcomeCounts()
    /// Videos published.
    public var published = 0
    /// What the jobs' steps cost, in US dollars.
    public var costUSD = 0.0
    /// How long jobs that succeeded worked, in seconds.
    public var generationSeconds: Spread?

    /// Makes the rollup of a phase in which nothing happened yet.
    public init(phase: PhaseName, day: Day) {
        self.phase = phase
        self.firstDay = day
        self.lastDay = day
    }

    /// What one published video cost, in US dollars; nil where there is none.
    public var costPerVideoUSD: Double? { published == 0 ? nil : costUSD / Double(published) }
}
