#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What the records say of each pattern: how often it was used, and how its ripe videos fared.
public struct PatternLearning: Sendable, Equatable {
    /// When each pattern was last given to a job.
    public private(set) var lastUsed: [String: Date] = [:]
    /// Videos that became ripe, by the day that became known, then by pattern.
    public private(set) var ripe: [Day: [String: PatternTally]] = [:]
    /// Videos made, by the day, then by pattern: the share of output.
    public private(set) var made: [Day: [String: Int]] = [:]

    /// Reads records; of each video the first views of the age count, and later ones are ignored.
    ///
    /// - Parameters:
    ///   - winnerViews: a winner has more views than this at exactly `ageDays` full days.
    ///   - now: what became known later does not count.
    public init(_ records: RecordSet, winnerViews: Int, ageDays: Int, at now: Date) {
        var patterns: [String: String] = [:]
        for job in records.jobs.lastAttempts() where job.finishedAt <= now {
            guard let pattern = job.pattern, let idea = job.idea else { continue }
            patterns[idea] = pattern
            lastUsed[pattern] = max(lastUsed[pattern] ?? job.startedAt, job.startedAt)
            if job.outcome == .succeeded {
                made[Day(job.finishedAt), default: [:]][pattern, default: 0] += 1
            }
        }
        var seen: Set<String> = []
        let observations = records.observations
            .filter { $0.ageDays == ageDays && $0.observedAt <= now && $0.views != nil }
            .sorted { ($0.observedAt, $0.video) < ($1.observedAt, $1.video) }
        for observation in observations where seen.insert(observation.video).inserted {
            guard let views = observation.views else { continue }
            let used =
                observation.patterns.isEmpty
                ? [patterns[observation.idea]].compactMap(\.self) : observation.patterns
            for pattern in used {
                let day = Day(observation.observedAt)
                ripe[day, default: [:]][pattern, default: PatternTally()].add(isWinner: views > winnerViews)
            }
        }
    }

    /// All ripe videos of each pattern.
    public var totals: [String: PatternTally] {
        ripe.values.reduce(into: [:]) { sums, day in
            for (pattern, tally) in day { sums[pattern] = sums[pattern, default: PatternTally()] + tally }
        }
    }

    /// The prior of the channel: the default, or fitted to its patterns.
    public var prior: PatternPrior { .fitted(to: totals.sorted { $0.key < $1.key }.map(\.value)) }
}
