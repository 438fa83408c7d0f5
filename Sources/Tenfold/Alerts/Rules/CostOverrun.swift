extension AlertRule {
    /// What the month has cost so far, against the share of the budget that its days allow.
    public static let costOverrun = AlertRule(
        id: "cost-overrun",
        title: "Cost against budget",
        threshold: Threshold(.above, warning: 1.2, critical: 1.5),
        action: "Pause production",
        hysteresis: Hysteresis(leaving: .above, warning: 1.1, critical: 1.3, days: 1),
        response: { state, _ in state == .critical ? .pauseProduction : nil },
        measure: { days, limits in
            guard let budget = limits.monthlyBudgetUSD, budget > 0, let today = days.indices.last else {
                return AlertMeasure(nil, "no budget is configured")
            }
            let date = CivilDate(dayNumber: days[today].day.number)
            let spent = days.indices.suffix(date.day).reduce(0) { $0 + days[$1].costUSD }
            let allowed = budget * Double(date.day) / Double(date.daysInMonth)
            let percent = Int((spent / allowed * 100).rounded())
            return AlertMeasure(spent / allowed, "\(percent) % of the budget's share to date is spent")
        }
    )
}
