extension Backtest {
    /// The figures of a measurement.
    public struct Report: Sendable, Equatable, Codable {
        /// How many items were chosen a day.
        public var picks: Int
        /// How many days ahead growth was looked for.
        public var horizonDays: Int
        /// The days on which was chosen.
        public var days: [Day]
        /// What detection, chance and "most views today" came to.
        public var choosers: [Chooser]
        /// How detection does against the other two, for each measure.
        public var comparisons: [Comparison]

        /// True where detection is ahead of both by both measures, and not by luck of the days.
        public var beatsBoth: Bool { comparisons.allSatisfy { $0.low > 0 } }
    }

    /// One way of choosing.
    public struct Chooser: Sendable, Equatable, Codable {
        /// Its name.
        public var name: String
        /// Views that an item gained after it was chosen: the mean over days of the mean over items.
        public var addedViewsMean: Double
        /// The median over days of the same.
        public var addedViewsMedian: Double
        /// The mean logarithm of growth.
        public var logGrowthMean: Double
        /// The share of the chosen that was seen again.
        public var seenAgain: Double
    }

    /// Detection against another way of choosing, day by day.
    public struct Comparison: Sendable, Equatable, Codable {
        /// What is compared: `added views` or `log growth`.
        public var measure: String
        /// The other way of choosing.
        public var against: String
        /// By how much detection is ahead, on the mean day.
        public var difference: Double
        /// The lower end of the 95 % confidence interval, by a bootstrap over days.
        public var low: Double
        /// The upper end.
        public var high: Double
        /// On how many days detection is ahead.
        public var wins: Int
    }
}

extension Backtest.Report {
    init(picks: Int, days: [Day], results: [Backtest.DayResult], seed: UInt64) {
        let others: [(String, (Backtest.DayResult) -> Backtest.Mean)] = [
            ("random", \.random), ("most views", \.mostViews),
        ]
        let measures: [(String, (Backtest.Mean) -> Double)] = [
            ("added views", \.addedViews), ("log growth", \.logGrowth),
        ]
        self.picks = picks
        self.horizonDays = Backtest.horizonDays
        self.days = days
        self.choosers = ([("detection", \.detection)] + others).map { name, mean in
            Backtest.Chooser(name: name, results.map(mean))
        }
        self.comparisons = measures.flatMap { measure, value in
            others.map { other, mean in
                Backtest.Comparison(
                    measure: measure,
                    against: other,
                    differences: results.map { value($0.detection) - value(mean($0)) },
                    seed: seed
                )
            }
        }
    }
}

extension Backtest.Chooser {
    init(name: String, _ means: [Backtest.Mean]) {
        let added = means.map(\.addedViews)
        self.name = name
        self.addedViewsMean = added.mean
        self.addedViewsMedian = added.median
        self.logGrowthMean = means.map(\.logGrowth).mean
        self.seenAgain = means.map(\.seenAgain).mean
    }
}

extension Backtest.Comparison {
    /// How often the days are drawn again for the confidence interval.
    private static let resamples = 2000

    init(measure: String, against: String, differences: [Double], seed: UInt64) {
        var generator = SeededGenerator(seed: seed, purpose: "bootstrap")
        let means = (0..<Self.resamples).map { _ in
            differences.indices.map { _ in differences.randomElement(using: &generator) ?? 0 }.mean
        }
        let sorted = means.sorted()
        self.measure = measure
        self.against = against
        self.difference = differences.mean
        self.low = sorted[Self.resamples / 40]
        self.high = sorted[Self.resamples - 1 - Self.resamples / 40]
        self.wins = differences.count { $0 > 0 }
    }
}

extension [Double] {
    fileprivate var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

    fileprivate var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
