/// How much videos of one day and of days in a row resemble each other: the one assumption of all evidence.
///
/// Every logarithm of evidence is multiplied by η = 1 / VIF, the variance inflation of a day's mean; that of gates with a
/// little caution, see ``caution(ofOutcomes:)`` and ``caution(ofValues:)``. It keeps the promised error rate where these figures are right,
/// and is no guarantee where days are wilder than they say.
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

    /// What the evidence of outcomes is divided by: VIF (1 + (VIF − 1) / 100).
    ///
    /// The variance is not all: the shares of days are skewed, good days follow each other, and with many videos
    /// in a day none of it averages out. Tempered by VIF alone, a channel at the floor with 40 videos a day passes in 5.2 to
    /// 5.9 % of two years of daily looks where 5 % are promised; with a hundredth more for each unit of inflation in at
    /// most 4.8 % at 4, 12 and 40 a day (`Benchmarks/decisions/run.sh 20000 dependent`).
    public func caution(ofOutcomes perDay: Double) -> Double {
        let inflation = inflation(ofOutcomes: perDay)
        return inflation * (1 + (inflation - 1) / 100)
    }

    /// What the evidence of a mean is divided by: VIF with the variance of the figure in place of its logarithm's.
    ///
    /// A mean is made of the figure itself, whose relative variance is about 1 / 1.26 of its logarithm's where that is as
    /// wide as click-through's (0.25 and 0.315); a day's effect is the same on both.
    public func caution(ofValues perDay: Double) -> Double {
        1 + (inflation(ofValues: perDay) - 1) * 1.26
    }

    /// The variance inflation of a day's mean of `perDay` continuous values: 1 + n (sd²/s²) (1+φ)/(1−φ).
    public func inflation(ofValues perDay: Double) -> Double {
        let ratio = dayNoise * dayNoise / videoVariance
        return 1 + max(1, perDay) * ratio * (1 + dayNoiseLag) / (1 - dayNoiseLag)
    }
}
