/// Evidence of a change at any earlier day: several bets side by side, in logarithms so that nothing overflows.
///
/// Each day M ← Λ (M + 1) for each bet, Λ the day's evidence against "as before"; the detector is their weighted mean. If
/// nothing changes, M less the number of days is a supermartingale, so a line A is first reached after A days or more on
/// average. Source: Shin, Ramdas, Rinaldo, "E-detectors", New England Journal of Statistics in Data Science 2 (2024), 229.
public struct ShiryaevRoberts: Sendable, Codable, Equatable {
    private let logWeights: [Double]
    /// ln M of each bet.
    public private(set) var logValues: [Double]
    /// The CUSUM of each bet, and the day it last began anew: where the change lies, if there is one.
    private var sums: [Double]
    private var begun: [Day?]

    /// Makes a detector of so many bets with equal weights.
    public init(bets: Int) {
        self.logWeights = [Double](repeating: -Elementary.log(Double(bets)), count: bets)
        self.logValues = [Double](repeating: -.infinity, count: bets)
        self.sums = [Double](repeating: 0, count: bets)
        self.begun = [Day?](repeating: nil, count: bets)
    }

    /// Takes a day's evidence, ln Λ for each bet.
    public mutating func step(_ increments: [Double], on day: Day) {
        for (index, increment) in increments.enumerated() {
            logValues[index] = increment + softplus(logValues[index])
            if sums[index] <= 0 || begun[index] == nil { begun[index] = day }
            sums[index] = increment + max(sums[index], 0)
        }
    }

    /// ln of the weighted mean of the bets; −∞ before the first day.
    public var logValue: Double { logSumExp(zip(logValues, logWeights).map { $0 + $1 }) }

    /// ln of the same with each bet's best single day of change instead of the sum over all.
    public var logCUSUM: Double { logSumExp(zip(sums, logWeights).map { $0 + $1 }) }

    /// The day on which a change most likely happened; nil before the first day.
    public var likelyChange: Day? {
        sums.indices.max { sums[$0] < sums[$1] }.flatMap { begun[$0] }
    }

    /// Forgets everything.
    public mutating func reset() {
        self = ShiryaevRoberts(bets: logWeights.count)
    }
}
