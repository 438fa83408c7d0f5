import Tenfold

extension Event {
    /// What an alert did, as a line for a person; nil for other events.
    var alertLine: String? {
        switch change {
        case .alertChanged(let rule, let state, let words):
            "alert \(rule) is now \(state.rawValue): \(ForeignLine(words))"
        case .actionTaken(let action):
            "alert \(action.rule) made it \(action.action.words); take it back with "
                + "'tenfold decide --undo \(action.id) --because REASON'"
        case .actionUndone(let id, let by, let reason):
            "\(id) is taken back by \(ForeignLine(by)): \(ForeignLine(reason))"
        default: nil
        }
    }
}
