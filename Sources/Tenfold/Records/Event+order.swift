extension Event {
    /// The order in which events are folded: by time; equal moments by content, never by arrival.
    public static func precedes(_ left: Event, _ right: Event) -> Bool {
        left.at == right.at ? left.change.key < right.change.key : left.at < right.at
    }
}

extension Event.Change {
    /// Any total order of equal moments will do, so long as it does not depend on arrival.
    fileprivate var key: String {
        switch self {
        case .claimed(let claim): "1 \(claim.idea) \(claim.run) \(claim.job)"
        case .released(let idea, let run, let reason): "2 \(idea) \(run) \(reason)"
        case .parked(let idea, let run, let reason): "2 \(idea) \(run) parked \(reason)"
        case .settled(let idea, let run, let outcome): "3 \(idea) \(run) \(outcome.rawValue)"
        case .phaseChanged(let from, let to, let reason): "4 \(from?.rawValue ?? "") \(to) \(reason)"
        case .recoveryEnded(let verdict, let reason): "5 \(verdict.rawValue) \(reason)"
        case .recoveryBegan(let from, let cause, let reason): "6 \(from) \(cause) \(reason)"
        case .alertChanged(let rule, let state, let words): "7 \(rule) \(state.rawValue) \(words)"
        case .actionTaken(let action): "8 \(action.id) \(action.reason)"
        case .actionUndone(let id, let by, let reason): "8 \(id) undone \(by) \(reason)"
        case .runStarted(let start): "0 \(start.run)"
        case .figureReported(let name, let value, let reason): "91 \(name) \(value) \(reason)"
        case .policyChanged(let policy): "92 \(policy)"
        case .patternAdded(let pattern, let reason): "a \(pattern.id) \(reason)"
        case .patternMoved(let id, let standing, let reason): "b \(id) \(standing.rawValue) \(reason)"
        case .overridden(let phase, let by, let reason): "9 \(phase) \(by) \(reason)"
        }
    }
}
