extension AlertRule {
    /// The largest share of a limit that is used up.
    public static let quota = AlertRule(
        id: "api-quota",
        title: "API quota",
        threshold: Threshold(.above, warning: 0.8, critical: 0.9),
        action: "Reduce the scale",
        hysteresis: Hysteresis(leaving: .above, warning: 0.65, critical: 0.75, days: 2),
        response: { state, _ in
            switch state {
            case .critical: .reduceScale(share: 0.5)
            case .warning: .reduceScale(share: 0.75)
            case .ok, .unknown: nil
            }
        },
        measure: { days, limits in
            let shares = limits.usage.filter { $0.limit > 0 }.map { limit in
                (title: limit.title, share: limit.used(in: days) / limit.limit)
            }
            guard let tightest = shares.max(by: { $0.share < $1.share }) else {
                return AlertMeasure(nil, "no limit is configured")
            }
            guard tightest.share > 0 else { return AlertMeasure(0, "nothing has been taken of any limit") }
            let percent = Int((tightest.share * 100).rounded())
            return AlertMeasure(tightest.share, "the tightest is \(tightest.title), \(percent) % used")
        }
    )
}
