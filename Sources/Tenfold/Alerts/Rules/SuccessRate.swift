extension AlertRule {
    /// The share of jobs that succeed, over the newest days that hold ten decided jobs, at most seven.
    ///
    /// At one job a slot a day is too short to judge by; at ten, a week would be too slow to notice.
    public static let successRate = AlertRule(
        id: "success-rate",
        title: "Success rate",
        threshold: Threshold(.below, warning: 0.8, critical: 0.7),
        action: "Pause 10x and look into the failures",
        hysteresis: Hysteresis(leaving: .below, warning: 0.85, critical: 0.75, days: 2),
        response: { state, _ in state == .critical ? .stepDown : nil },
        measure: { days, _ in
            var counts = OutcomeCounts()
            for index in days.indices.suffix(7).reversed() where counts.decided < 10 {
                counts = counts + days[index].jobs
            }
            guard let rate = counts.successRate else {
                return AlertMeasure(nil, "no job has been decided yet")
            }
            let decided = counts
            guard decided.decided >= fewest || rate == 1 else {
                return AlertMeasure(nil, "\(words(decided)); it is judged from \(fewest) jobs on")
            }
            return AlertMeasure(rate, words(decided))
        }
    )

    private static func words(_ counts: OutcomeCounts) -> String {
        "\(counts.succeeded) of the last \(counts.decided) jobs succeeded"
    }

    /// One failure of three is a third: too few jobs to call anything critical.
    private static let fewest = 5
}
