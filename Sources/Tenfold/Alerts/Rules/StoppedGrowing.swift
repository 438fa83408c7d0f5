extension AlertRule {
    /// For how many days no job and no run has left a record.
    public static let stoppedGrowing = AlertRule(
        id: "stopped-growing",
        title: "Data that stopped growing",
        threshold: Threshold(.above, warning: 2, critical: 4),
        isShare: false,
        action: "See whether runs still start, and whether they can push",
        measure: { days, _ in
            guard let last = days.last else { return AlertMeasure(nil, "nothing has been recorded yet") }
            guard let busy = days.suffix(60).last(where: { $0.jobs.total + $0.runs.total > 0 }) else {
                return AlertMeasure(nil, "no run has left a record yet")
            }
            let silent = busy.day.distance(to: last.day)
            let words = silent == 0 ? "the newest day has runs" : "no run has left a record since \(busy.day)"
            return AlertMeasure(Double(silent), words)
        }
    )
}
