#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a run works by now: its phase's figures, and what recovery and alerts make of them.
public struct ProductionTerms: Sendable, Codable, Equatable {
    /// The phase.
    public var phase: PhaseName
    /// How many jobs of a run are given something to do; 0 while production is paused.
    public var jobs: Int
    /// The least score an idea needs, 0 to 100.
    public var rejectionThreshold: Double
    /// The hours between two scans for ideas.
    public var scanFrequencyHours: Int
    /// How many of the best patterns are in rotation.
    public var topPatternsCount: Int
    /// Why production is paused; nil where it is not.
    public var pausedBecause: String?
    /// What differs from the phase's own figures and why, one sentence each without a full stop.
    public var reasons: [String]
}

extension ChannelState {
    /// The terms of a phase as recovery and the actions in force change them.
    public func terms(of phase: Phase) -> ProductionTerms {
        var terms = ProductionTerms(
            phase: phase.name,
            jobs: phase.generation.parallelJobs,
            rejectionThreshold: phase.scoring.rejectionThreshold,
            scanFrequencyHours: phase.detection.scanFrequencyHours,
            topPatternsCount: phase.detection.topPatternsCount,
            reasons: []
        )
        if let recovery = ladder.recovery {
            let strict = ladder.policy.settings.rejectionThreshold
            terms.rejectionThreshold = max(terms.rejectionThreshold, strict)
            terms.reasons.append(
                "the channel recovers since \(UTCTime.day(recovery.since)): \(recovery.reason)"
            )
        }
        for actuator in AlertAction.Actuator.allCases {
            if let action = alerts.action(on: actuator) { terms.follow(action.record) }
        }
        return terms
    }
}

extension ProductionTerms {
    /// Why it is too early to look for ideas again, one sentence without a full stop; nil where it is time.
    ///
    /// A quarter of the time between two looks is allowed for starts that come late and early.
    public func waitForScan(after last: Date?, at now: Date) -> String? {
        guard let last else { return nil }
        let hours = now.timeIntervalSince(last) / 3600
        guard hours >= 0, hours < 0.75 * Double(scanFrequencyHours) else { return nil }
        return "the last were added \(Int(hours)) h ago, and it is looked for every \(scanFrequencyHours) h"
    }

    fileprivate mutating func follow(_ record: AlertActionRecord) {
        switch record.action {
        case .stepDown: return
        case .rollBackPatterns: break
        case .detectMore(let times): scanFrequencyHours = max(1, scanFrequencyHours / max(1, times))
        case .reduceScale(let share): jobs = min(jobs, max(1, Int(Double(jobs) * min(1, max(0, share)))))
        case .pauseProduction:
            jobs = 0
            pausedBecause = record.reason
        }
        reasons.append("\(record.action.words) (\(record.rule)): \(record.reason)")
    }
}
