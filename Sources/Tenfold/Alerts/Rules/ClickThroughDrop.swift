extension AlertRule {
    /// How far the click-through rate of seven days lies under the baseline.
    public static let clickThroughDrop = AlertRule(
        id: "ctr-drop",
        title: "Click-through",
        threshold: Threshold(.above, warning: 0.2, critical: 0.4),
        action: "Roll back the patterns"
    ) { _, _ in
        AlertMeasure(nil, "no analytics yet: nothing has been tracked")
    }
}
