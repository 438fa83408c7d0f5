#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What happened, or would have, under one set of rules.
public struct ReplayCourse: Sendable, Codable, Equatable {
    /// How it stood at the end of a day.
    public struct Point: Sendable, Codable, Equatable {
        /// The day.
        public var day: Day
        /// The phase through the day.
        public var phase: PhaseName
        /// The verdict at its end.
        public var verdict: Verdict
        /// How much of the evidence for the next step the weakest criterion has, 1 for enough; nil where it is not known.
        public var readiness: Double?
    }

    /// One move between phases, or into or out of a recovery.
    public struct Move: Sendable, Codable, Equatable {
        /// The day at whose end it was decided.
        public var day: Day
        /// The phase before.
        public var from: PhaseName
        /// The phase after.
        public var to: PhaseName
        /// What made it.
        public var kind: PhaseLadder.Move.Kind
        /// Why, one sentence without a full stop.
        public var reason: String
    }

    /// Whose course it is.
    public var name: String
    /// Every day.
    public var points: [Point] = []
    /// Every move, in order of time.
    public var moves: [Move] = []
    /// How often each alert was raised or became graver, by rule.
    public var alerts: [String: Int] = [:]
    /// How many actions alerts took.
    public var actions = 0

    init(name: String) { self.name = name }

    /// How many days it was in each phase, in the order they were entered.
    public var daysIn: [(phase: PhaseName, days: Int)] {
        var order: [PhaseName] = []
        var counts: [PhaseName: Int] = [:]
        for point in points {
            if counts[point.phase] == nil { order.append(point.phase) }
            counts[point.phase, default: 0] += 1
        }
        return order.map { ($0, counts[$0] ?? 0) }
    }

    /// How often it stepped down.
    public var descents: Int { moves.count { $0.kind == .alarm || $0.kind == .steppedDown } }

    mutating func add(_ move: PhaseLadder.Move) {
        guard move.kind != .began, let from = move.from else { return }
        // A move at midnight was decided at the end of the day before.
        let day = Day(move.at.addingTimeInterval(-1))
        moves.append(Move(day: day, from: from, to: move.to, kind: move.kind, reason: move.reason))
    }

    mutating func count(_ event: Event) {
        switch event.change {
        case .alertChanged(let rule, let state, _) where state >= .warning: alerts[rule, default: 0] += 1
        case .actionTaken: actions += 1
        default: break
        }
    }
}
