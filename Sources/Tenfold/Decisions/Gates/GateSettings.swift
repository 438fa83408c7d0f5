/// When the channel changes its scale, from `gates:` in the configuration.
public struct GateSettings: Sendable, Codable, Equatable {
    /// Which rules decide.
    public enum Profile: String, Sendable, Codable, CaseIterable {
        /// Rules that stay right however often one looks.
        case sound
        /// The strategy's rules to the letter, for those who want them with their faults.
        case literal
    }

    /// What the promised error rate is promised for.
    public enum Bound: String, Sendable, Codable, CaseIterable {
        /// Each attempt at a promotion.
        case attempt
        /// All attempts at the same promotion together: the k-th has 6α / (π²k²).
        case lifetime
    }

    /// Which rules decide; the others are shown beside them.
    public var profile = Profile.sound
    /// Whether a verdict changes the phase by itself.
    public var automatic = true
    /// The chance of a false promotion that is accepted, over 0 and under 1.
    public var alpha = 0.05
    /// What ``alpha`` is promised for.
    public var bound = Bound.attempt
    /// A winner has more views than this at exactly ``viewsAgeDays`` days.
    public var winnerViews = 1000
    /// The age at which views, retention and revenue are read, in full days.
    public var viewsAgeDays = 7
    /// The age at which click-through is read, in full days.
    public var clickAgeDays = 3
    /// Videos shown less often say nothing about click-through.
    public var minimumImpressions = 100
    /// What drift is looked for in; empty for the best figure to be had.
    public var driftMetrics: [DriftMetric] = []
    /// How sensitive the drift detector is.
    public var drift = DriftSettings()
    /// The mean number of days to a false alarm of the success rate.
    public var successAlarmDays = 365.0
    /// How much videos and days resemble each other.
    public var dependence = Dependence()
    /// The gates that differ from the strategy's, by the phase they lead out of.
    public var phases: [PhaseGate] = []

    /// The strategy's gates, made sound.
    public init() {}

    /// The criteria of the gate out of a phase, which is the `place`-th from the smallest, from 0.
    public func criteria(of phase: PhaseName, at place: Int) -> [Criterion] {
        phases.first { $0.phase == phase }?.criteria ?? PhaseGate.strategy(place)
    }
}

/// The criteria of one step up.
public struct PhaseGate: Sendable, Codable, Equatable {
    /// The phase it leads out of.
    public var phase: PhaseName
    /// What has to hold, all of it.
    public var criteria: [Criterion]

    /// Makes a gate.
    public init(_ phase: PhaseName, _ criteria: [Criterion]) {
        self.phase = phase
        self.criteria = criteria
    }
}

/// A figure of videos that may fall unnoticed.
public enum DriftMetric: String, Sendable, Codable, CaseIterable {
    /// Clicks for each impression.
    case clickThrough = "ctr"
    /// The share watched.
    case retention
    /// Views at seven days.
    case views
    /// Revenue for a thousand views.
    case revenue = "rpm"

    /// The figures that are looked for by themselves, the best first.
    static let byPreference: [DriftMetric] = [.clickThrough, .retention, .views]

    /// What a person calls it.
    public var title: String {
        switch self {
        case .clickThrough: "click-through"
        case .retention: "retention"
        case .views: "views at seven days"
        case .revenue: "revenue for a thousand views"
        }
    }
}
