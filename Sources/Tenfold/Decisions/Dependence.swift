/// How much videos of one day and of days in a row resemble each other: the one assumption of all evidence.
///
/// Every logarithm of evidence is multiplied by η = 1 / VIF, the variance inflation of a day's mean. It keeps the
/// promised error rate where these figures are right, and is no guarantee where days are wilder than they say.
public struct Dependence: Sendable, Codable, Equatable {
    /// The correlation of two outcomes of one day, 0 to 1.
    public var withinDay: Double
    /// The correlation of the days' effects from one day to the next, 0 to under 1.
    public var dayToDay: Double
    /// The standard deviation of a day's effect on a continuous figure, in natural logarithms.
    public var dayNoise: Double
    /// The correlation of that effect from one day to the next, 0 to under 1.
    public var dayNoiseLag: Double
    /// The variance of the logarithm of the figure between videos.
    public var videoVariance: Double

    /// Makes an assumption; the defaults are the reference design's.
    public init(
        withinDay: Double = 0.05,
        dayToDay: Double = 0.6,
        dayNoise: Double = 0.10,
        dayNoiseLag: Double = 0.7,
        videoVariance: Double = 0.315
    ) {
        self.withinDay = withinDay
        self.dayToDay = dayToDay
        self.dayNoise = dayNoise
        self.dayNoiseLag = dayNoiseLag
        self.videoVariance = videoVariance
    }

    /// Videos that have nothing to do with each other: for channels whose days are shown to be independent.
    public static let none = Dependence(withinDay: 0, dayToDay: 0, dayNoise: 0, dayNoiseLag: 0)

    /// The variance inflation of a day's share of `perDay` yes-or-no outcomes: 1 + (m−1)ρ + 2mρφ/(1−φ).
    public func inflation(ofOutcomes perDay: Double) -> Double {
        let items = max(1, perDay)
        return 1 + (items - 1) * withinDay + 2 * items * withinDay * dayToDay / (1 - dayToDay)
    }

    /// The variance inflation of a day's mean of `perDay` continuous values: 1 + n (sd²/s²) (1+φ)/(1−φ).
    public func inflation(ofValues perDay: Double) -> Double {
        let ratio = dayNoise * dayNoise / videoVariance
        return 1 + max(1, perDay) * ratio * (1 + dayNoiseLag) / (1 - dayNoiseLag)
    }
}
