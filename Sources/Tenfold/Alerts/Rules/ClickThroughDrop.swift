#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension AlertRule {
    /// How far the click-through rate of seven days lies under the baseline.
    public static let clickThroughDrop = AlertRule(
        id: "ctr-drop",
        title: "Click-through",
        threshold: Threshold(.above, warning: 0.2, critical: 0.4),
        action: "Roll back the patterns",
        hysteresis: Hysteresis(leaving: .above, warning: 0.15, critical: 0.3, days: 3),
        response: { state, now in
            state == .critical ? .rollBackPatterns(to: now.addingTimeInterval(-14 * secondsPerDay)) : nil
        },
        measure: { _, _ in
            AlertMeasure(nil, "no analytics yet: nothing has been tracked")
        }
    )
}
