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
            var newest: [String: Date] = [:]
            for index in recent.indices {
                for (workflow, date) in recent[index].lastSuccess { newest[workflow] = date }
            }
            let ages = newest.mapValues { max(0, end.timeIntervalSince($0) / 86_400 - 1) }
            guard let worst = ages.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
                return AlertMeasure(nil, "no run has succeeded yet")
            }
            return AlertMeasure(
                worst.value,
                "\(worst.key) last succeeded \(ageWords(worst.value)) before the newest day"
            )
        }
    )

    private static func ageWords(_ days: Double) -> String {
        let whole = Int(days)
        return whole == 0 ? "less than a day" : whole == 1 ? "1 day" : "\(whole) days"
    }
}
