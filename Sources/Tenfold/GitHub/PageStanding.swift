#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Whether the published page is the repository's, told from how the jobs that deploy it ended.
///
/// Takes the jobs of one run after another, the newest run first.
public struct PageStanding: Sendable, Equatable {
    /// The name that the deploying job shows in every workflow.
    public static let jobName = "Pages"

    /// When the page was first not deployed after it last was; nil where it is up to date.
    public private(set) var behindSince: Date?
    /// True once nothing older can change what is known.
    public private(set) var isSettled = false
    /// False where no job has tried to deploy it.
    public var isKnown: Bool { isSettled || behindSince != nil }

    /// Knows nothing.
    public init() {}

    /// Takes the jobs of the next older run, all its attempts.
    public mutating func add(_ jobs: [WorkflowJob]) {
        let ended = jobs.filter { $0.name == Self.jobName && $0.completedAt != nil }
        for job in ended.sorted(by: { $0.attempt > $1.attempt }) where !isSettled {
            switch job.conclusion {
            case "success": isSettled = true
            // A job that was not begun or gave way to a newer one leaves the page to another.
            case "skipped", "cancelled", "neutral": break
            default: behindSince = job.completedAt
            }
        }
    }

    /// For how many whole days the page has been behind; nil where no job has tried to deploy it.
    public func daysBehind(at now: Date) -> Int? {
        guard isKnown else { return nil }
        return behindSince.map { max(0, Int(now.timeIntervalSince($0) / 86_400)) } ?? 0
    }
}
