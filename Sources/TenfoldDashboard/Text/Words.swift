import Tenfold

extension AlertState {
    /// The state as a word for people.
    var word: String {
        switch self {
        case .unknown: say("not yet")
        case .ok: say("ok")
        case .warning: say("warning")
        case .critical: say("critical")
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

extension Outcome {
    /// The outcome as a word for people.
    var word: String {
        switch self {
        case .succeeded: say("succeeded")
        case .failed: say("failed")
        case .errored: say("errored")
        case .skipped: say("skipped")
        case .parked: say("parked")
        }
    }
}

extension Verdict {
    /// The verdict as a word for people.
    var word: String {
        switch self {
        case .promote: say("promote")
        case .hold: say("hold")
        case .rollBack: say("roll back")
        }
    }

    /// The state a verdict is drawn in.
    var state: AlertState {
        switch self {
        case .promote: .ok
        case .hold: .unknown
        case .rollBack: .critical
        }
    }
}

extension Evidence.Standing {
    /// The standing as a word for people.
    var word: String {
        switch self {
        case .passes: say("met")
        case .holds: say("waiting")
        case .fails: say("against")
        }
    }

    /// The state a standing is drawn in.
    var state: AlertState {
        switch self {
        case .passes: .ok
        case .holds: .unknown
        case .fails: .critical
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
        case .pass: say("passed")
        case .warning: say("warning")
        case .failure: say("failed")
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
