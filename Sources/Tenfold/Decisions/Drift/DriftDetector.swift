/// Notices that a figure of videos fell, whatever its distribution, with at most one false alarm in so many days.
///
/// Each video's rank among all before it is a uniform p where nothing changed; bets θ e^(−θp) / (1 − e^(−θ)) with θ of 0.5,
/// 1, 2 and 3.5 win where p is small. A day's winnings, tempered by η = 1 / VIF, are one step of ``ShiryaevRoberts``. It
/// knows no mean and no spread, so it has none to estimate wrongly. An alarm that is acted on begins a new stretch with
/// a new detector, so that the new level never becomes the measure. Sources: Vovk et al., "Conformal testing" (2022);
/// Shin, Ramdas, Rinaldo 2024.
public struct DriftDetector: Sendable, Equatable {
    /// One video's figure.
    public struct Value: Sendable, Equatable {
        /// The figure.
        public var figure: Double
        /// Over 0 and under 1, decided by the video's id alone; breaks ties of ranks.
        public var tieBreak: Double

        /// Makes a value.
        public init(_ figure: Double, tieBreak: Double) {
            self.figure = figure
            self.tieBreak = tieBreak
        }

        /// Makes the value of a video, whose id breaks ties.
        public init(_ figure: Double, video: String) {
            self.init(figure, tieBreak: (Double(stableHash(video) >> 11) + 0.5) / 0x1p53)
        }
    }

    /// How it stands after a day.
    public enum Reading: Sendable, Equatable {
        /// The first days, which only make the reference.
        case learning
        /// Nothing unusual.
        case quiet
        /// A tenth of the alarm's line is reached.
        case warning
        /// The line is reached; the change most likely happened on the day named.
        case alarm(since: Day)
    }

    private static let thetas = [0.5, 1, 2, 3.5]
    private static let constants = thetas.map { Elementary.log($0) - Elementary.log(-Elementary.expm1(-$0)) }

    /// The settings it was made with.
    public let settings: DriftSettings
    /// How much days resemble each other.
    public let dependence: Dependence
    private var reference = RankedValues()
    private var firstDay: Day?
    /// The evidence so far.
    public private(set) var evidence = ShiryaevRoberts(bets: thetas.count)
    /// How it stands.
    public private(set) var reading = Reading.learning

    /// Makes a detector that has seen nothing.
    public init(_ settings: DriftSettings = DriftSettings(), dependence: Dependence = Dependence()) {
        self.settings = settings
        self.dependence = dependence
    }

    /// How many videos the reference holds.
    public var count: Int { reference.count }

    /// Takes a day's videos in a fixed order; days come in order, and one without videos changes nothing.
    public mutating func add(_ values: [Value], on day: Day) {
        guard !values.isEmpty else {
            if case .alarm = reading { reading = .quiet }
            return
        }
        firstDay = firstDay ?? day
        let isLearning = isLearning(on: day)
        var ranks = 0.0
        for value in values {
            if !isLearning { ranks += rank(value) }
            reference.insert(value.figure)
        }
        if !isLearning { bet(ranks, on: values.count, day) }
    }

    private func isLearning(on day: Day) -> Bool {
        guard let firstDay else { return true }
        return firstDay.distance(to: day) < settings.baselineDays || reference.count < settings.baselineVideos
    }

    /// p = (#under + u (#equal + 1)) / (n + 1).
    private func rank(_ value: Value) -> Double {
        let (under, equal) = reference.rank(of: value.figure)
        return (Double(under) + value.tieBreak * Double(equal + 1)) / Double(reference.count + 1)
    }

    /// Takes a day on which the ranks of so many videos, from 0 to 1, add up to this.
    public mutating func bet(_ ranks: Double, on count: Int, _ day: Day) {
        let eta = 1 / dependence.inflation(ofValues: Double(count))
        evidence.step(
            Self.thetas.indices.map { eta * (Double(count) * Self.constants[$0] - Self.thetas[$0] * ranks) },
            on: day
        )
        let logValue = evidence.logValue
        let line = Elementary.log(settings.alarmDays)
        if logValue >= line {
            reading = .alarm(since: evidence.likelyChange ?? day)
            evidence.reset()
        } else {
            reading = logValue >= line - Elementary.log(10) ? .warning : .quiet
        }
    }
}

/// How sensitive the drift detector is.
public struct DriftSettings: Sendable, Codable, Equatable {
    /// The mean number of days to a false alarm: at least so many where days resemble each other as assumed.
    public var alarmDays: Double
    /// How many days make the reference.
    public var baselineDays: Int
    /// How many videos the reference needs at least.
    public var baselineVideos: Int

    /// Makes settings; 150 goes with tempering, 365 with days that are shown to be independent.
    public init(alarmDays: Double = 150, baselineDays: Int = 30, baselineVideos: Int = 100) {
        self.alarmDays = alarmDays
        self.baselineDays = baselineDays
        self.baselineVideos = baselineVideos
    }
}
