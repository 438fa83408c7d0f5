/// The evidence of one stretch, day by day; deciding in one batch or one day at a time gives the same bits.
public struct GateWatch: Sendable {
    /// What stood at the end of a day, for drawing.
    public struct Point: Sendable, Equatable {
        /// The day.
        public var day: Day
        /// The tempered ln e of each criterion that has one, by name.
        public var logEvidence: [String: Double]
        /// ln M of the drift detector; nil before it bets.
        public var logDrift: Double?
        /// ln M of the success alarm; nil before it bets.
        public var logSuccess: Double?
        /// How far the figure that is watched lies under its first 30 days, as the strategy counts; nil where it cannot be said.
        public var drop: Double?
    }

    /// The stretch.
    public let stretch: Stretch
    /// The policy.
    public let policy: DecisionPolicy
    /// The criteria of the gate out of the phase.
    public let criteria: [Criterion]
    /// The facts so far, one for each day.
    public private(set) var days: [DayFacts] = []
    /// What stood at the end of each day.
    public private(set) var path: [Point] = []
    private(set) var rates: [String: RateWatch] = [:]
    private(set) var means: [String: MeanWatch] = [:]
    private(set) var drifts: [DriftMetric: DriftWatch] = [:]
    private(set) var success: SuccessAlarm
    /// The last day on which the success alarm was raised, and since when jobs fail.
    private(set) var successAlarm: (on: Day, since: Day)?
    private var hash = SHA256()

    /// Begins with no evidence.
    public init(_ stretch: Stretch, policy: DecisionPolicy) {
        self.stretch = stretch
        self.policy = policy
        criteria = policy.criteria(of: stretch.phase)
        success = SuccessAlarm(alarmDays: policy.gates.successAlarmDays)
        for criterion in criteria {
            switch criterion.rule {
            case .rate(let floor): rates[criterion.name] = RateWatch(floor)
            case .mean(let floor): means[criterion.name] = MeanWatch(floor)
            case .veto, .budget, .custom: break
            }
        }
        for metric in watched { drifts[metric] = DriftWatch(metric, policy.gates, among: alarmShare) }
    }

    /// The figures drift is looked for in.
    private var watched: [DriftMetric] {
        policy.gates.driftMetrics.isEmpty ? DriftMetric.byPreference : policy.gates.driftMetrics
    }

    /// How many detectors can raise an alarm: each line is so many times as high, so that together they keep it.
    private var alarmShare: Int { max(1, policy.gates.driftMetrics.count) }

    /// Takes the facts of the next day, at its end.
    public mutating func take(_ facts: DayFacts) {
        days.append(facts)
        hash.update(Array(facts.fingerprint.utf8))
        for name in rates.keys { rates[name]?.take(facts) }
        for name in means.keys { means[name]?.take(facts) }
        for metric in watched { drifts[metric]?.take(facts) }
        if let jobs = facts.tallies[.jobs],
            let since = success.add(jobs.won, of: jobs.of, on: facts.day)
        {
            successAlarm = (facts.day, since)
        }
        path.append(point(facts.day))
    }

    private func point(_ day: Day) -> Point {
        var values: [String: Double] = [:]
        for (name, watch) in rates { values[name] = watch.logEvidence(policy.gates.dependence) }
        for (name, watch) in means { values[name] = watch.logEvidence(policy.gates.dependence) }
        return Point(
            day: day,
            logEvidence: values,
            logDrift: drift?.logValue,
            logSuccess: finite(success.evidence.logValue),
            drop: drift?.drop
        )
    }

    /// The detector that counts: of several asked for the nearest to its line, else that of the best figure to be had.
    var drift: DriftWatch? {
        if !policy.gates.driftMetrics.isEmpty {
            return drifts.values.max {
                ($0.logValue ?? -.infinity, $1.metric.rawValue) < (
                    $1.logValue ?? -.infinity, $0.metric.rawValue
                )
            }
        }
        return DriftMetric.byPreference.lazy.compactMap { drifts[$0] }.first { $0.count > 0 }
    }

    /// Every detector that can raise an alarm.
    var alarming: [DriftWatch] {
        policy.gates.driftMetrics.isEmpty
            ? [drift].compactMap(\.self) : policy.gates.driftMetrics.compactMap { drifts[$0] }
    }

    /// The newest day; nil before the first.
    public var last: Day? { days.last?.day }

    /// The SHA-256 of all facts so far.
    var inputs: String {
        hexadecimal(hash.finalize())
    }
}

/// The number, or nil where it is infinite.
func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
