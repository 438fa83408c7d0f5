/// A drift detector on one figure, with the strategy's lines beside it.
struct DriftWatch: Sendable {
    let metric: DriftMetric
    private(set) var detector: DriftDetector
    /// The last alarm in this stretch, and the day the change most likely happened.
    private(set) var alarm: (on: Day, since: Day)?
    private var baseline = (sum: 0.0, count: 0, from: Day?.none)
    private var recent: [(day: Day, sum: Double, count: Int)] = []

    init(_ metric: DriftMetric, _ gates: GateSettings, among detectors: Int) {
        self.metric = metric
        var settings = gates.drift
        settings.alarmDays *= Double(detectors)
        detector = DriftDetector(settings, dependence: gates.dependence)
    }

    mutating func take(_ facts: DayFacts) {
        let figures = facts.figures[metric] ?? []
        detector.add(figures.map { .init($0.value, video: $0.video) }, on: facts.day)
        if case .alarm(let since) = detector.reading { alarm = (facts.day, since) }
        note(figures.map(\.value), on: facts.day)
    }

    private mutating func note(_ values: [Double], on day: Day) {
        recent.removeAll { $0.day <= day.advanced(by: -7) }
        guard !values.isEmpty else { return }
        let sum = values.reduce(0, +)
        recent.append((day, sum, values.count))
        let from = baseline.from ?? day
        if from.distance(to: day) < 30 {
            baseline = (baseline.sum + sum, baseline.count + values.count, from)
        }
    }

    /// How many videos it has seen.
    var count: Int { detector.count }

    /// ln M; nil while it learns.
    var logValue: Double? { finite(detector.evidence.logValue) }

    /// The line ln M has to reach.
    var logLine: Double { Elementary.log(detector.settings.alarmDays) }

    /// The mean of the first 30 days; nil before the first video.
    var baselineMean: Double? { baseline.count == 0 ? nil : baseline.sum / Double(baseline.count) }

    /// The mean of the last 7 days' videos; nil where there are none.
    var recentMean: Double? {
        let count = recent.reduce(0) { $0 + $1.count }
        return count == 0 ? nil : recent.reduce(0) { $0 + $1.sum } / Double(count)
    }

    /// How far the last 7 days lie under the first 30, as the strategy counts: 0.2 for a fifth; nil before day 30.
    var drop: Double? {
        guard let baselineMean, let recentMean, baselineMean > 0, let from = baseline.from,
            let last = recent.last, from.distance(to: last.day) >= 30
        else { return nil }
        return 1 - recentMean / baselineMean
    }
}
