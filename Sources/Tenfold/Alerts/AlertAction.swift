#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What an alert does about what it found.
public enum AlertAction: Sendable, Codable, Equatable {
    /// Go down a phase and recover; see ``Recovery``.
    case stepDown
    /// Work with the patterns as they stood at a moment.
    case rollBackPatterns(to: Date)
    /// Look for ideas this many times as often.
    case detectMore(times: Int)
    /// Give only this share of a phase's jobs something to do, at least one.
    case reduceScale(share: Double)
    /// Give no job anything to do.
    case pauseProduction

    /// What the action moves: of each there is one owner among the rules, so that no two pull at it.
    public enum Actuator: String, Sendable, Codable, CaseIterable {
        /// The phase.
        case phase
        /// The patterns in rotation.
        case patterns
        /// How often ideas are looked for.
        case detection
        /// How many of a phase's jobs work.
        case scale
        /// Whether anything is made.
        case production
    }

    /// What the action moves.
    public var actuator: Actuator {
        switch self {
        case .stepDown: .phase
        case .rollBackPatterns: .patterns
        case .detectMore: .detection
        case .reduceScale: .scale
        case .pauseProduction: .production
        }
    }

    /// True where the end of the alert is no reason to take the action back.
    ///
    /// Patterns that were rolled back are why the rate is good again.
    public var isLasting: Bool { actuator == .patterns }

    /// The action in words, as a clause without a subject.
    public var words: String {
        switch self {
        case .stepDown: "step down a phase and recover"
        case .rollBackPatterns(let date): "work with the patterns of \(UTCTime.day(date))"
        case .detectMore(let times): "look for ideas \(times) times as often"
        case .reduceScale(let share): "use \(Int((share * 100).rounded())) % of the phase's jobs"
        case .pauseProduction: "pause production"
        }
    }
}

/// An action that was carried out; it stands until an event takes it back.
public struct AlertActionRecord: Sendable, Codable, Equatable, Identifiable {
    /// The name to take it back by: the rule and the moment, such as `api-quota-20261123T061700Z`.
    public var id: String
    /// The rule that took it.
    public var rule: String
    /// What was done.
    public var action: AlertAction
    /// What the rule found, one sentence without a full stop.
    public var reason: String

    /// Makes a record of an action taken at a moment.
    public init(rule: String, action: AlertAction, at moment: Date, reason: String) {
        let stamp = UTCTime.text(moment).filter { $0 != "-" && $0 != ":" }
        self.id = "\(rule)-\(stamp)"
        self.rule = rule
        self.action = action
        self.reason = reason
    }
}
