#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The runner minutes that runs took, as GitHub bills them: each job of each attempt rounded up to a whole minute.
public struct RunnerBill: Sendable, Equatable {
    /// One attempt of one run.
    public struct Entry: Sendable, Equatable {
        /// The workflow's file, the run and the attempt; what is booked is known by it.
        public var subject: String
        /// GitHub's id of the run.
        public var run: Int
        /// The minutes of all its jobs.
        public var minutes: Int
        /// When its last job ended.
        public var endedAt: Date
    }

    /// The operation under which minutes are booked.
    public static let operation = "runner_minute"

    /// What is not booked yet, the oldest first.
    public private(set) var entries: [Entry] = []

    /// The sum of the minutes.
    public var minutes: Int { entries.reduce(0) { $0 + $1.minutes } }

    /// Makes an empty bill.
    public init() {}

    /// Adds the attempts of a run that are over and were not booked.
    public mutating func add(_ run: WorkflowRun, of file: String, _ jobs: [WorkflowJob], booked: Set<String>)
    {
        guard run.status == "completed" else { return }
        // A later attempt lists again what it took over from the one before; that was not run, or billed, twice.
        var seen: Set<String> = []
        let made = jobs.sorted { $0.attempt < $1.attempt }.filter { job in
            seen.insert("\(job.name) \(job.startedAt.map(UTCTime.text) ?? "")").inserted
        }
        for (attempt, own) in Dictionary(grouping: made, by: \.attempt).sorted(by: { $0.key < $1.key }) {
            let subject = "\(file) \(run.id) attempt \(attempt)"
            let minutes = own.reduce(0) { $0 + $1.billedMinutes }
            guard !booked.contains(subject), minutes > 0, let end = own.compactMap(\.completedAt).max() else {
                continue
            }
            entries.append(Entry(subject: subject, run: run.id, minutes: minutes, endedAt: end))
        }
    }

    /// The records of what is not booked yet, for each resource that charges for minutes.
    public func usage(_ ledger: Ledger) -> [UsageRecord] {
        entries.flatMap { entry in
            ledger.charges(for: Self.operation).map { charge in
                UsageRecord(
                    resource: charge.resource,
                    operation: Self.operation,
                    units: charge.units * Double(entry.minutes),
                    run: "\(entry.run)",
                    job: nil,
                    subject: entry.subject,
                    takenAt: entry.endedAt
                )
            }
        }
    }
}
