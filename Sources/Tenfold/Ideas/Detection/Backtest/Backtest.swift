/// Measures on the past how well detection chooses: with what was known on a day, against what came after it.
///
/// On each day detection, chance and "most views today" choose equally many of the items that were up. An item's
/// later growth is taken at its last sighting within the horizon; an item that is not seen again has grown by
/// nothing, so that choosing what is about to vanish is never rewarded.
public struct Backtest: Sendable {
    /// What happened to an item after the day it was chosen.
    struct Outcome {
        /// Views that came on top.
        var addedViews = 0.0
        /// The natural logarithm of later over present views.
        var logGrowth = 0.0
        /// True where it was seen again.
        var isSeenAgain = false
    }

    /// How many days ahead growth is looked for.
    public static let horizonDays = 3
    /// How many random choices a day are averaged.
    static let randomDraws = 200

    /// How many items are chosen a day.
    public var picks: Int

    private let trends: Trends
    private let seed: UInt64
    private var rankings: [Day: DayRanking] = [:]

    /// Scores every usable day of the trends; the threshold is not applied, as it is the order that is measured.
    ///
    /// - Parameters:
    ///   - trends: What was seen.
    ///   - patterns: The patterns that detection matches.
    ///   - picks: How many items are chosen a day.
    ///   - seed: What the random choices and the confidence intervals follow from.
    public init(_ trends: Trends, patterns: [Pattern], picks: Int, seed: UInt64 = 1) {
        self.picks = picks
        self.trends = trends
        self.seed = seed
        let detection = Detection(threshold: 0, patterns: patterns)
        for day in usableDays { rankings[day] = ranking(on: day, by: detection) }
    }

    /// The days that have two days before them and the whole horizon after.
    public var usableDays: [Day] {
        guard let last = trends.days.last else { return [] }
        return trends.days.dropFirst(2).filter { $0.distance(to: last) >= Self.horizonDays }
    }

    /// Measures on these days.
    public func report(on days: [Day]) -> Report {
        var generator = SeededGenerator(seed: seed, purpose: "backtest")
        let rankings = days.compactMap { self.rankings[$0] }
        let results = rankings.map { result(of: $0, &generator) }
        return Report(picks: picks, days: days, results: results, seed: seed)
    }

    private func result(of ranking: DayRanking, _ generator: inout SeededGenerator) -> DayResult {
        let outcomes = ranking.outcomes
        let drawn = (0..<Self.randomDraws).flatMap { _ in draw(of: outcomes.count, &generator) }
        return DayResult(
            detection: Mean(of: ranking.byScore.prefix(picks).map { outcomes[$0] }),
            random: Mean(of: drawn.map { outcomes[$0] }),
            mostViews: Mean(of: ranking.byViews.prefix(picks).map { outcomes[$0] })
        )
    }

    /// Draws without putting back.
    private func draw(of count: Int, _ generator: inout SeededGenerator) -> [Int] {
        var drawn: [Int] = []
        while drawn.count < min(picks, count) {
            let index = Int.random(in: 0..<count, using: &generator)
            if !drawn.contains(index) { drawn.append(index) }
        }
        return drawn
    }

    private func ranking(on day: Day, by detection: Detection) -> DayRanking {
        let scan = Scan(trends, asOf: day, patterns: detection.patterns)
        let places = Dictionary(
            scan.candidates.enumerated().map { (key($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        let ideas = detection.report(of: scan, asOf: day, detectedAt: day.start).kept
        let candidates = scan.candidates
        return DayRanking(
            outcomes: outcomes(of: candidates, after: day),
            byScore: ideas.compactMap { places[[$0.source, $0.sourceItem]] },
            byViews: candidates.indices.sorted { views(candidates[$0]) > views(candidates[$1]) }
        )
    }

    /// What happened to each candidate, in their order.
    private func outcomes(of candidates: [Trends.Sighting], after day: Day) -> [Outcome] {
        let last = day.advanced(by: Self.horizonDays)
        var later: [[String]: Trends.Sighting] = [:]
        for item in trends.items where item[0].observation.day <= day {
            if let sighting = item.last(where: { $0.observation.day <= last }), sighting.observation.day > day
            {
                later[key(sighting)] = sighting
            }
        }
        return candidates.map { candidate in
            later[key(candidate)].map { outcome(from: views(candidate), to: views($0)) } ?? Outcome()
        }
    }

    private func outcome(from now: Double, to later: Double) -> Outcome {
        let later = max(now, later)
        return Outcome(
            addedViews: later - now,
            logGrowth: Logarithms.log(max(1, later) / max(1, now)),
            isSeenAgain: true
        )
    }

    private func views(_ sighting: Trends.Sighting) -> Double { Double(sighting.observation.views ?? 0) }

    private func key(_ sighting: Trends.Sighting) -> [String] {
        [sighting.observation.source, sighting.observation.item]
    }
}

extension Backtest {
    /// The items of one day: what became of each, and in which orders they would be chosen.
    struct DayRanking {
        var outcomes: [Outcome]
        var byScore: [Int]
        var byViews: [Int]
    }

    /// The means of one choice.
    struct Mean {
        var addedViews = 0.0
        var logGrowth = 0.0
        var seenAgain = 0.0

        init(of outcomes: [Outcome]) {
            guard !outcomes.isEmpty else { return }
            let count = Double(outcomes.count)
            addedViews = outcomes.reduce(0) { $0 + $1.addedViews } / count
            logGrowth = outcomes.reduce(0) { $0 + $1.logGrowth } / count
            seenAgain = Double(outcomes.count(where: \.isSeenAgain)) / count
        }
    }

    /// What the three ways of choosing gave on one day.
    struct DayResult {
        var detection: Mean
        var random: Mean
        var mostViews: Mean
    }
}
