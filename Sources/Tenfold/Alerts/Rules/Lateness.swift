extension AlertRule {
    /// How late the slowest runs of the week began after their slots, in hours.
    public static let lateness = AlertRule(
        id: "lateness",
        title: "Lateness",
        threshold: Threshold(.above, warning: 3, critical: 8),
        isShare: false,
        action: "Plan slots earlier, or start runs from outside GitHub's clock",
        measure: { days, _ in
            var week = QuantileSketch()
            for index in days.indices.suffix(7) { week.add(days[index].lateness) }
            guard let slow = week.quantile(0.95) else {
                return AlertMeasure(nil, "no run has come for a slot in seven days")
            }
            let minutes = Int((slow / 60).rounded())
            return AlertMeasure(
                slow / 3600,
                "19 of 20 runs of seven days began within \(minutes) minutes of their slots"
            )
        }
    )
}
