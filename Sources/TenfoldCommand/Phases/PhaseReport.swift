import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The phase and how it came to be, as JSON and for a person.
struct PhaseReport: Encodable {
    /// One step from a phase to another.
    struct Move: Encodable {
        var at: Date
        var from: PhaseName?
        var to: PhaseName
        var kind: String
        var reason: String

        /// `2026-11-23T06:17:00Z  1x -> 3x  by a person: a week of steady numbers`.
        var line: String {
            let step = from.map { $0 == to ? "stayed in \(to)" : "\($0) -> \(to)" } ?? "began in \(to)"
            return "\(UTCTime.text(at))  \(step)  \(Self.words[kind] ?? kind): \(ForeignLine(reason))"
        }

        private static let words = [
            "began": "at first", "gate": "by a gate", "alarm": "by an alarm", "person": "by a person",
            "returned": "recovered", "stayed": "did not recover", "steppedDown": "further down",
        ]
    }

    var phase: PhaseName
    var since: Date?
    var recovering: String?
    var moves: [Move]

    init(_ state: ChannelState, _ configuration: Configuration) {
        phase = state.phase ?? configuration.startPhase
        since = state.phaseSince
        recovering = state.ladder.recovery?.reason
        moves = state.ladder.moves.map { move in
            Move(at: move.at, from: move.from, to: move.to, kind: move.kind.rawValue, reason: move.reason)
        }
    }

    /// The phase, since when, and why.
    var headline: String {
        guard let since else {
            return "phase \(phase), the one \(Configuration.fileName) begins with: nothing has changed it yet"
        }
        let state = recovering.map { ", recovering: \(ForeignLine($0))" } ?? ""
        return "phase \(phase) since \(UTCTime.text(since))\(state)"
    }
}
