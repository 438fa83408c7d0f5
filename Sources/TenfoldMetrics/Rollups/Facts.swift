import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What rollups need to know of a job's record; texts are ``Names``, moments whole seconds, money nano dollars, so that
/// sums do not depend on their order.
struct JobFacts {
    var run: Int32
    var job: Int
    var attempt: Int
    var phase: Int32
    /// What the video follows; -1 for nothing.
    var pattern: Int32 = -1
    var startedAt: Int
    var finishedAt: Int
    var outcome: Outcome
    /// A hash of reason and pattern, which tells records apart that are equal in all else.
    var mark: UInt64
    var isChecked: Bool
    var isPassed: Bool
    /// The job's places among its day's steps.
    var steps: Range<Int>

    /// True where another record of the same job and day counts in place of this one.
    func yields(to other: JobFacts) -> Bool {
        (attempt, finishedAt, outcome.rank, mark, steps.count)
            < (other.attempt, other.finishedAt, other.outcome.rank, other.mark, other.steps.count)
    }
}

/// What rollups need to know of a step.
struct StepFacts {
    var name: Int32
    var provider: Int32
    var outcome: Outcome
    var seconds: Double
    var nanoUSD: Int
    var attempts: Int
    var isReused: Bool
}

/// What rollups need to know of a run's record.
struct RunFacts {
    var run: Int32
    var workflow: Int32
    var phase: Int32
    var plannedAt: Int?
    var startedAt: Int
    var finishedAt: Int
    var jobs: Int
    var succeeded: Int
    var required: Int
    var queueDepth: Int
    var outcome: Outcome

    /// True where another record of the same run and day counts in place of this one.
    func yields(to other: RunFacts) -> Bool {
        (finishedAt, jobs, succeeded, queueDepth, outcome.rank)
            < (other.finishedAt, other.jobs, other.succeeded, other.queueDepth, other.outcome.rank)
    }
}

/// What rollups need to know of units that were taken.
struct UsageFacts {
    var resource: Int32
    var operation: Int32
    var nanoUnits: Int
    var takenAt: Int
}

extension Outcome {
    /// Any fixed order will do.
    var rank: Int {
        switch self {
        case .errored: 0
        case .failed: 1
        case .parked: 2
        case .skipped: 3
        case .succeeded: 4
        }
    }
}

/// A billionth of the unit, rounded; what is out of all reason counts as nothing.
func nano(_ value: Double) -> Int {
    let scaled = (value * 1e9).rounded()
    return scaled.magnitude < 9e18 ? Int(scaled) : 0
}

/// The whole seconds of a moment since 1970.
func wholeSeconds(_ date: Date) -> Int { Int(date.timeIntervalSince1970.rounded(.down)) }

/// The day of a moment in seconds since 1970.
func dayNumber(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
}
