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
            let isBusy = { (index: Int) in days[index].jobs.total + days[index].runs.total > 0 }
            guard let busy = days.indices.suffix(60).last(where: isBusy).map({ days[$0].day }) else {
                return AlertMeasure(nil, "no run has left a record yet")
            }
            let silent = busy.distance(to: last.day)
            return AlertMeasure(
                Double(silent),
                silent == 0 ? "the newest day has runs" : "no run has left a record since \(busy)"
            )
        }
    )
}
