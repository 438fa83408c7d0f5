/// How far a watched figure lay under its first 30 days at the end of each day, as the strategy counts.
public struct Declines: Sendable, Codable, Equatable {
    /// The figure.
    public var metric: DriftMetric
    /// 0.2 for a fifth under, by the day's number; days on which it could not be said are left out.
    public var shares: [Int: Double]

    /// Makes declines.
    public init(metric: DriftMetric, shares: [Int: Double]) {
        self.metric = metric
        self.shares = shares
    }

    /// The newest within a week through the end of a day.
    func newest(through day: Day) -> Double? {
        (0..<7).lazy.compactMap { shares[day.number - $0] }.first
    }
}

extension AlertLimits {
    /// Takes what a gate's evidence says of the figure that is watched for declines.
    public mutating func note(_ watch: GateWatch) {
        declines = watch.drift.map { drift in
            let days = watch.path.compactMap { point in point.drop.map { (point.day.number, $0) } }
            return Declines(metric: drift.metric, shares: Dictionary(days) { _, later in later })
        }
    }
}
