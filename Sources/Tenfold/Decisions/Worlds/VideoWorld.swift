/// A made-up channel whose truth is known, for measuring what decisions make of it.
///
/// Views are log-normal, σ = 1.6. Click-through of a video is Beta with mean 4.5 % and half of that as deviation, seen through
/// binomial clicks on log-normal impressions (median 8,000, σ = 1.5). The figures are the reference design's and
/// plausible, not fitted to any channel.
public struct VideoWorld: Sendable {
    /// How days resemble each other.
    public enum Days: Sendable, Equatable {
        /// Not at all.
        case independent
        /// The assumed way: a day's effect goes on to the next.
        case dependent
    }

    /// Videos a day.
    public var perDay: Int
    /// The true share of winners.
    public var winnerRate: Double
    /// The true mean click-through.
    public var clickThrough: Double
    /// How days resemble each other.
    public var days: Days
    private var draws: RandomDraws
    private var winnerMood = 0.0
    private var clickMood = 0.0
    private var day = 0
    private let table: [Double]

    /// Makes a world; equal seeds give equal worlds.
    public init(
        perDay: Int,
        winnerRate: Double = 0.2,
        clickThrough: Double = 0.045,
        days: Days = .independent,
        seed: UInt64
    ) {
        self.perDay = perDay
        self.winnerRate = winnerRate
        self.clickThrough = clickThrough
        self.days = days
        draws = RandomDraws(seed: seed)
        table = days == .dependent ? Self.quantiles(winnerRate) : []
        begin()
    }

    /// The same truth with other chances: quicker than a new world, because nothing is computed again.
    public func another(seed: UInt64) -> VideoWorld {
        var world = self
        world.draws = RandomDraws(seed: seed)
        world.begin()
        return world
    }

    private mutating func begin() {
        winnerMood = draws.normal()
        clickMood = draws.normal()
        day = Int(draws.uniform() * 7)
    }

    /// The winners among the next day's videos.
    ///
    /// Dependent: the day's rate is Beta with correlation 0.05 within the day, its normal score AR(1) with 0.6.
    public mutating func winners() -> Int {
        guard days == .dependent else { return draws.binomial(perDay, winnerRate) }
        winnerMood = 0.6 * winnerMood + 0.8 * draws.normal()
        let place = min(max(Normal.lowerTail(winnerMood) * Double(table.count), 0), Double(table.count) - 1)
        return draws.binomial(perDay, table[Int(place)])
    }

    /// The click-through of the next day's videos, those with 100 impressions and more.
    ///
    /// Dependent: a day factor of mean 1 whose logarithm is AR(1) with 0.7 and deviation 0.10, and 5 % less on weekends.
    public mutating func clickThroughs() -> [Double] {
        day += 1
        var mean = clickThrough
        if days == .dependent {
            clickMood = 0.7 * clickMood + (1 - 0.49).squareRoot() * draws.normal()
            mean *= Elementary.exp(0.10 * clickMood - 0.005) * (day % 7 < 2 ? 0.95 : 1)
        }
        let scale = mean / Self.usualClick
        return (0..<perDay).compactMap { _ in
            let rate = min(Self.clickTable[Int(draws.uniform() * Double(Self.clickTable.count))] * scale, 0.9)
            let impressions = Int(draws.logNormal(median: 8000, sigma: 1.5))
            return impressions < 100
                ? nil : Double(draws.binomial(impressions, rate)) / Double(impressions)
        }
    }

    private static let usualClick = 0.045

    /// The middle of each of 4,096 equal parts of the Beta law of a video's click-through.
    private static let clickTable: [Double] = {
        let weight = 1 / 0.25 * (1 - usualClick) / usualClick - 1
        let law = BetaDistribution(usualClick * weight, (1 - usualClick) * weight)
        return (0..<4096).map { law.quantile((Double($0) + 0.5) / 4096) }
    }()

    /// The views of the next day's videos at seven days, of which the share ``winnerRate`` passes `line`.
    public mutating func views(line: Double = 1000) -> [Double] {
        let score = bisect(-8, 8) { Normal.lowerTail($0) >= 1 - winnerRate }
        let median = line * Elementary.exp(-1.6 * score)
        return (0..<perDay).map { _ in draws.logNormal(median: median, sigma: 1.6).rounded() }
    }

    /// How many of the next day's videos pass something at a true rate.
    public mutating func passing(_ rate: Double) -> Int { draws.binomial(perDay, rate) }

    /// The middle of each of 500 equal parts of the Beta law of a day's winner rate.
    private static func quantiles(_ rate: Double) -> [Double] {
        let weight = 1 / 0.05 - 1
        let law = BetaDistribution(rate * weight, (1 - rate) * weight)
        return (0..<500).map { law.quantile((Double($0) + 0.5) / 500) }
    }
}
