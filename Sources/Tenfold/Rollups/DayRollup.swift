/// What one day's records add up to.
public struct DayRollup: Sendable, Codable, Equatable {
    /// The day, in UTC.
    public var day: Day
    /// The phase in force when the day ended; nil before any was known.
    public var phase: PhaseName?
    /// Jobs by outcome, the last attempt of each.
    public var jobs = OutcomeCounts()
    /// The same for each job number, which shows a sick lane.
    public var lanes: [Int: OutcomeCounts] = [:]
    /// Runs by outcome.
    public var runs = OutcomeCounts()
    /// How many jobs of those runs had to succeed.
    public var required = 0
    /// How long jobs that succeeded worked, in seconds.
    public var generationSeconds: Spread?
    /// Videos that went through the checks.
    public var validated = 0
    /// Those of them that passed.
    public var passed = 0
    /// Videos published.
    public var published = 0
    /// Ideas that detection added.
    public var ideas = 0
    /// Approved ideas waiting when the day's last run was collected; nil on a day without a run.
    public var queueDepth: Int?
    /// What the jobs' steps cost, in US dollars.
    public var costUSD = 0.0
    /// Jobs billed as GitHub does: each rounded up to a whole minute.
    public var runnerMinutes = 0
    /// Units taken, by resource.
    public var usage: [String: ResourceUse] = [:]
    /// Calls and errors, by provider.
    public var providers: [String: ProviderUse] = [:]

    /// Makes the rollup of a day on which nothing happened.
    public init(day: Day, phase: PhaseName? = nil) {
        self.day = day
        self.phase = phase
    }

    /// The share of checked videos that passed, 0 to 1; nil where none was checked.
    public var validationPassRate: Double? {
        validated == 0 ? nil : Double(passed) / Double(validated)
    }

    /// What one published video cost, in US dollars; nil on a day without one.
    public var costPerVideoUSD: Double? { published == 0 ? nil : costUSD / Double(published) }
}

/// What was taken from one resource in a day.
public struct ResourceUse: Sendable, Codable, Equatable {
    /// Units by operation.
    public var operations: [String: Double] = [:]
    /// Units in the day's busiest clock hour.
    public var peakHour = 0.0

    /// Nothing taken.
    public init() {}

    /// Units of the named operations, or of all.
    public func units(of names: [String]? = nil) -> Double {
        (names ?? operations.keys.sorted()).reduce(0) { $0 + operations[$1, default: 0] }
    }
}

/// How often one provider was called in a day.
public struct ProviderUse: Sendable, Codable, Equatable {
    /// Calls, counting every attempt.
    public var calls = 0
    /// Attempts that did not give a result.
    public var errors = 0

    /// Never called.
    public init() {}
}
