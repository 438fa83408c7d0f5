extension AlertRule {
    /// The share of the week's slots for which no run of their own began.
    public static let missedSlots = AlertRule(
        id: "missed-slots",
        title: "Slots that never fired",
        threshold: Threshold(.above, warning: 0.15, critical: 0.4),
        action: "Move slots to other minutes, or start runs from outside GitHub's clock",
        measure: { days, _ in
            let week = days.suffix(7)
            let fired = week.indices.reduce(0) { $0 + week[$1].firedSlots }
            let missed = week.indices.reduce(0) { $0 + week[$1].caughtUpSlots }
            guard fired + missed > 0 else {
                return AlertMeasure(nil, "no run has come for a slot in seven days")
            }
            guard fired + missed >= fewestSlots else {
                return AlertMeasure(
                    nil,
                    "\(fired + missed) of the \(fewestSlots) slots it takes to judge have come"
                )
            }
            return AlertMeasure(
                Double(missed) / Double(fired + missed),
                "\(missed) of \(fired + missed) slots of seven days never fired and were caught up"
            )
        }
    )
}

/// A share of fewer slots than this says nothing of GitHub's clock.
private let fewestSlots = 7
