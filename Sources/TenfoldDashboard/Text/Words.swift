import Tenfold

extension AlertState {
    /// The state as a word for people.
    var word: String {
        switch self {
        case .unknown: "not yet"
        case .ok: "ok"
        case .warning: "warning"
        case .critical: "critical"
        }
    }
}

extension Outcome {
    /// The state an outcome is drawn in.
    var state: AlertState {
        switch self {
        case .succeeded: .ok
        case .failed: .critical
        case .errored: .warning
        case .skipped, .parked: .unknown
        }
    }
}

extension CheckRecord.Grade {
    /// The state a grade is drawn in.
    var state: AlertState {
        switch self {
        case .pass: .ok
        case .warning: .warning
        case .failure: .critical
        }
    }

    /// The grade as a word for people.
    var word: String {
        switch self {
        case .pass: "passed"
        case .warning: "warning"
        case .failure: "failed"
        }
    }
}

/// A sentence from a phrase: a capital in front, a full stop behind.
func sentence(_ phrase: String) -> String {
    guard let first = phrase.first else { return "" }
    let words = first.uppercased() + phrase.dropFirst() + (phrase.hasSuffix(".") ? "" : ".")
    return words.split(separator: " %", omittingEmptySubsequences: false).joined(
        separator: Figures.space + "%"
    )
}
