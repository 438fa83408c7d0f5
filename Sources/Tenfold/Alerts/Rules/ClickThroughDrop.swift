#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension AlertRule {
    /// How far the click-through of the last seven days lies under that of the phase's first 30, or the best figure to be
    /// had in its place.
    public static let clickThroughDrop = AlertRule(
        id: "ctr-drop",
        title: "Click-through drop",
        threshold: Threshold(.above, warning: 0.2, critical: 0.4),
        action: "Roll back the patterns",
        hysteresis: Hysteresis(leaving: .above, warning: 0.15, critical: 0.3, days: 3),
        isOwnersFigure: true,
        response: { state, now in
            state == .critical ? .rollBackPatterns(to: now.addingTimeInterval(-14 * secondsPerDay)) : nil
        },
        measure: { days, limits in
            guard let declines = limits.declines, let last = days.last else {
                return AlertMeasure(nil, "no video's figures have been measured yet")
            }
            guard let share = declines.newest(through: last.day) else {
                return AlertMeasure(
                    nil,
                    "\(declines.metric.title) has nothing to be compared with yet: that takes 30 days"
                )
            }
            let side = share < 0 ? "over" : "under"
            let percent = EvidenceWords.percent(abs(share))
            return AlertMeasure(
                share,
                "\(declines.metric.title) of the last 7 days lies \(percent) \(side) the first 30"
            )
        }
    )
}
