/// Notices that the mean of a positive figure fell under a known value, such as that of a holdout lane.
///
/// Bets 1 + f (μ₀ − r) / (c − μ₀) on each r = min(x, c) with f = 0.2, 0.4, 0.7, 0.95, one step of
/// ``ShiryaevRoberts`` a day. Source: Shin, Ramdas, Rinaldo 2024.
public struct MeanDropDetector: Sendable, Codable, Equatable {
    private static let stakes = [0.2, 0.4, 0.7, 0.95]
    private let mean: Double
    private let clip: Double
    /// The evidence so far.
    public private(set) var evidence = ShiryaevRoberts(bets: stakes.count)

    /// Makes a detector of falls under `mean`; values count up to `clip`, over the mean.
    public init(under mean: Double, clip: Double = 2) {
        self.mean = mean
        self.clip = clip
    }

    /// Takes a day's values; a day without values changes nothing.
    public mutating func add(_ values: [Double], on day: Day) {
        guard !values.isEmpty else { return }
        let increments = Self.stakes.map { stake in
            values.reduce(0) {
                $0 + Elementary.log1p(stake * (mean - min($1, clip)) / (clip - mean))
            }
        }
        evidence.step(increments, on: day)
    }
}
