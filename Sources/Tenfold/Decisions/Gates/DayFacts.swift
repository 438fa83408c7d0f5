/// What became known on one day, as far as decisions need it; each item is in one day only.
public struct DayFacts: Sendable, Equatable {
    /// So many of so many.
    public struct Tally: Sendable, Equatable {
        /// How many were good.
        public var won = 0
        /// Of how many.
        public var of = 0

        /// Makes a tally.
        public init(_ won: Int = 0, of: Int = 0) {
            self.won = won
            self.of = of
        }

        mutating func add(_ isGood: Bool) {
            of += 1
            won += isGood ? 1 : 0
        }
    }

    /// A figure of one video.
    public struct Figure: Sendable, Equatable {
        /// The video.
        public var video: String
        /// The figure.
        public var value: Double

        /// Makes a figure.
        public init(_ video: String, _ value: Double) {
            self.video = video
            self.value = value
        }
    }

    /// The day.
    public var day: Day
    /// Tallies of what is yes or no.
    public var tallies: [RateFloor.Subject: Tally]
    /// Figures of videos, in order of publication.
    public var figures: [DriftMetric: [Figure]]
    /// What jobs cost, in US dollars.
    public var costUSD: Double
    /// How many videos were published.
    public var published: Int
    /// Figures that were reported by name, in order.
    public var reported: [String: [Double]]

    /// Makes the facts of a day on which nothing became known.
    public init(
        day: Day,
        tallies: [RateFloor.Subject: Tally] = [:],
        figures: [DriftMetric: [Figure]] = [:],
        costUSD: Double = 0,
        published: Int = 0,
        reported: [String: [Double]] = [:]
    ) {
        self.day = day
        self.tallies = tallies
        self.figures = figures
        self.costUSD = costUSD
        self.published = published
        self.reported = reported
    }

    /// All of it as bytes in one order, for the hash of a decision's inputs.
    var fingerprint: String {
        var text = "\(day.number)"
        for subject in RateFloor.Subject.allCases {
            if let tally = tallies[subject] { text += ";\(subject.rawValue)=\(tally.won)/\(tally.of)" }
        }
        for metric in DriftMetric.allCases {
            for figure in figures[metric] ?? [] {
                text += ";\(metric.rawValue) \(figure.video) \(figure.value.bitPattern)"
            }
        }
        for (name, values) in reported.sorted(by: { $0.key < $1.key }) {
            text += ";\(name)=\(values.map(\.bitPattern))"
        }
        return text + ";\(costUSD.bitPattern);\(published)\n"
    }
}
