extension GateWatch {
    /// True where evidence tells a figure that only the channel's owner may see: click-through, retention or revenue.
    public func isOwnersFigure(_ evidence: Evidence) -> Bool {
        let isDrift = evidence.criterion == "drift" || isDriftVeto(evidence.criterion)
        if isDrift { return drift.map { $0.metric != .views } ?? false }
        if let mean = means[evidence.criterion] { return mean.floor.subject != .views }
        // The strategy's rules to the letter have names of their own.
        return ["click_through", "revenue"].contains(evidence.criterion)
    }

    private func isDriftVeto(_ name: String) -> Bool {
        criteria.contains { criterion in
            guard criterion.name == name, case .veto(let veto) = criterion.rule,
                case .drift = veto.subject
            else { return false }
            return true
        }
    }
}
