/// A rate criterion's evidence so far.
struct RateWatch: Sendable, Equatable {
    let floor: RateFloor
    private(set) var evidence: RateEvidence
    /// Σ m² over days, for the weighted number of items a day.
    private var squares = 0.0
    private(set) var days = 0
    private(set) var since: Day?

    init(_ floor: RateFloor) {
        self.floor = floor
        evidence = RateEvidence(
            over: floor.floor,
            prior: BetaDistribution(
                floor.priorMean * floor.priorStrength,
                (1 - floor.priorMean) * floor.priorStrength
            )
        )
    }

    mutating func take(_ facts: DayFacts) {
        guard let tally = facts.tallies[floor.subject], tally.of > 0 else { return }
        since = since ?? facts.day
        days += 1
        squares += Double(tally.of) * Double(tally.of)
        evidence.add(tally.won, of: tally.of)
    }

    /// Items a day as an item sees them: Σ m² / Σ m, which is m where every day has m (Kish, Survey Sampling, 1965).
    var perDay: Double { evidence.trials == 0 ? 0 : squares / Double(evidence.trials) }

    /// η, see ``Dependence/caution(ofOutcomes:)``.
    func eta(_ dependence: Dependence) -> Double { 1 / dependence.caution(ofOutcomes: perDay) }

    /// The tempered ln e.
    func logEvidence(_ dependence: Dependence) -> Double { eta(dependence) * evidence.logValue }
}

/// A mean criterion's evidence so far.
struct MeanWatch: Sendable, Equatable {
    let floor: MeanFloor
    private(set) var evidence: MeanEvidence
    private var squares = 0.0
    private(set) var days = 0
    private(set) var since: Day?

    init(_ floor: MeanFloor) {
        self.floor = floor
        evidence = MeanEvidence(over: floor.floor, clip: floor.clip)
    }

    mutating func take(_ facts: DayFacts) {
        guard let figures = facts.figures[floor.subject.metric], !figures.isEmpty else { return }
        since = since ?? facts.day
        days += 1
        squares += Double(figures.count) * Double(figures.count)
        for figure in figures { evidence.add(figure.value) }
    }

    /// Σ m² / Σ m, as in ``RateWatch``.
    var perDay: Double { evidence.count == 0 ? 0 : squares / Double(evidence.count) }

    /// The tempered ln e.
    func logEvidence(_ dependence: Dependence) -> Double {
        evidence.logValue / dependence.caution(ofValues: perDay)
    }
}

extension MeanFloor.Subject {
    /// The figure it is the mean of.
    var metric: DriftMetric {
        switch self {
        case .clickThroughRate: .clickThrough
        case .views: .views
        case .retention: .retention
        }
    }
}
