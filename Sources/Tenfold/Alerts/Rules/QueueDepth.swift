extension AlertRule {
    /// How many approved ideas wait.
    public static let queueDepth = AlertRule(
        id: "queue-depth",
        title: "Queue depth",
        threshold: Threshold(.below, warning: 5, critical: 2),
        isShare: false,
        action: "Detect more often",
        hysteresis: Hysteresis(leaving: .below, warning: 8, critical: 4, days: 2),
        yieldsTo: ["api-quota"],
        response: { state, _ in
            switch state {
            case .critical: .detectMore(times: 3)
            case .warning: .detectMore(times: 2)
            case .ok, .unknown: nil
            }
        },
        measure: { days, _ in
            guard let depth = days.indices.reversed().lazy.compactMap({ days[$0].queueDepth }).first else {
                return AlertMeasure(nil, "no run has looked at the queue yet")
            }
            return AlertMeasure(
                Double(depth),
                depth == 1 ? "1 idea is waiting" : "\(depth) ideas are waiting"
            )
        }
    )
}
