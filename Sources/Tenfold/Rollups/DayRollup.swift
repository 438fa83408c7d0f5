#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What one day's records add up to.
///
/// A day counts the last attempt of each job that ended on it. A job that was resumed on a later day counts on both
/// days as it ended there; a step it did not have to do again is paid on the day the job began.
public struct DayRollup: Sendable, Codable, Equatable {
    /// The day, in UTC.
    public var day: Day
    /// The phase in force when the day ended; nil before any was known.
    public var phase: PhaseName?
    /// Records of every kind.
    public var records = 0
    /// Jobs by outcome, the last attempt of each.
    public var jobs = OutcomeCounts()
    /// The same for each job number, which shows a sick lane.
    public var lanes: [Int: OutcomeCounts] = [:]
    /// Runs by outcome.
    public var runs = OutcomeCounts()
    /// The newest end of a run that succeeded, by workflow.
    public var lastSuccess: [String: Date] = [:]
    /// How many jobs of those runs had to succeed.
    public var required = 0
    /// How long after their slots runs began, in seconds.
    public var lateness = QuantileSketch()
    /// Slots that a run of their own began for.
    public var firedSlots = 0
    /// Slots that never fired and were caught up by the run of a later one.
    public var caughtUpSlots = 0
    /// How long jobs that succeeded worked, in seconds.
    public var seconds = QuantileSketch()
    /// Videos that went through the checks.
    public var validated = 0
    /// Those of them that passed.
    public var passed = 0
    /// Videos published.
    public var published = 0
    /// Videos made, by the pattern they followed; nil where none followed one.
    public var patterns: [String: Int]?
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
    /// Times and cost of each step and provider, by step and provider.
    public var steps: [StepUse] = []
    /// The last figure of each name that a person or another program reported.
    public var reported: [String: Double] = [:]
    /// The day's parts by phase, where it had more than one; else all of it belongs to ``phase``.
    public var shares: [PhaseShare] = []

    /// Makes the rollup of a day on which nothing happened.
    public init(day: Day, phase: PhaseName? = nil) {
        self.day = day
        self.phase = phase
    }

    /// Middle and slow end of how long jobs that succeeded worked; nil on a day without one.
    public var generationSeconds: Spread? { seconds.spread }

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

/// What one step by one provider came to in a day.
public struct StepUse: Sendable, Codable, Equatable {
    /// The step's name, such as `script`.
    public var step: String
    /// Who did it.
    public var provider: String
    /// How often.
    public var times: Int
    /// What it cost, in US dollars.
    public var costUSD: Double

    /// Makes a step's sum.
    public init(step: String, provider: String, times: Int, costUSD: Double) {
        self.step = step
        self.provider = provider
        self.times = times
        self.costUSD = costUSD
    }
}

/// The part of a day that belongs to one phase.
public struct PhaseShare: Sendable, Codable, Equatable {
    /// The phase.
    public var phase: PhaseName
    /// Jobs by outcome.
    public var jobs = OutcomeCounts()
    /// Runs by outcome.
    public var runs = OutcomeCounts()
    /// Videos published.
    public var published = 0
    /// What the jobs' steps cost, in US dollars.
    public var costUSD = 0.0
    /// How long jobs that succeeded worked, in seconds.
    public var seconds = QuantileSketch()

    /// Makes a part in which nothing happened.
    public init(_ phase: PhaseName) {
        self.phase = phase
    }
}
