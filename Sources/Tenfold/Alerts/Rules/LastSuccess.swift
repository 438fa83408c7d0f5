#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension AlertRule {
    /// How long ago each workflow last succeeded.
    public static let lastSuccess = AlertRule(
        id: "last-success",
        title: "Last success",
        threshold: Threshold(.above, warning: 2, critical: 4),
        isShare: false,
        action: "Look at the newest runs of the workflow",
        measure: { days, _ in
            let recent = days.suffix(30)
            guard let end = recent.last?.day.advanced(by: 1).start else {
                return AlertMeasure(nil, "nothing has been recorded yet")
            }
            // A channel has few workflows, and this is asked for every day there was: a list is faster than a table.
            var ages: [(workflow: String, days: Double)] = []
            for index in recent.indices.reversed() {
                for (workflow, date) in recent[index].lastSuccess
                where !ages.contains(where: { $0.workflow == workflow }) {
                    ages.append((workflow, max(0, end.timeIntervalSince(date) / 86_400 - 1)))
                }
            }
            guard let worst = ages.max(by: { ($0.days, $1.workflow) < ($1.days, $0.workflow) }) else {
                return AlertMeasure(nil, "no run has succeeded yet")
            }
            return AlertMeasure(
                worst.days,
                "\(worst.workflow) last succeeded \(ageWords(worst.days)) before the newest day"
            )
        }
    )

    private static func ageWords(_ days: Double) -> String {
        let whole = Int(days)
        return whole == 0 ? "less than a day" : whole == 1 ? "1 day" : "\(whole) days"
    }
}
