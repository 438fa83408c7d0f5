/// One condition of a gate: a small closed family, so that every rule can be explained and drawn.
public struct Criterion: Sendable, Codable, Equatable {
    /// What has to hold.
    public enum Rule: Sendable, Codable, Equatable {
        /// A share of items is over a floor, with evidence.
        case rate(RateFloor)
        /// The mean of a positive figure is over a floor, with evidence.
        case mean(MeanFloor)
        /// Something must not have happened.
        case veto(Veto)
        /// A cost is at most so much; counted, not estimated.
        case budget(BudgetCeiling)
        /// A figure that a person or another program reports by name.
        case custom(ReportedFigure)
    }

    /// A name that is unique in its gate, such as `winners`.
    public var name: String
    /// What has to hold.
    public var rule: Rule

    /// Makes a criterion.
    public init(_ name: String, _ rule: Rule) {
        self.name = name
        self.rule = rule
    }
}

/// A share of items has to be over a floor.
public struct RateFloor: Sendable, Codable, Equatable {
    /// What is counted, each item once when it is ripe.
    public enum Subject: String, Sendable, Codable, CaseIterable {
        /// Videos with more views at exactly seven days than the frozen threshold.
        case winners
        /// Finished videos that passed all checks.
        case validated
        /// Finished videos that were published within two days.
        case uploads
        /// Jobs that succeeded.
        case jobs
    }

    /// What is counted.
    public var subject: Subject
    /// The share that has to be exceeded, over 0 and under 1.
    public var floor: Double
    /// The mean of the prior over the alternatives, over ``floor`` and under 1.
    public var priorMean: Double
    /// The weight of the prior in items: a + b.
    public var priorStrength: Double

    /// Makes a floor.
    public init(_ subject: Subject, floor: Double, priorMean: Double? = nil, priorStrength: Double? = nil) {
        self.subject = subject
        self.floor = floor
        self.priorMean = priorMean ?? Self.priorMean(floor)
        self.priorStrength = priorStrength ?? Self.priorStrength(floor)
    }

    /// The floor and a tenth, or near the top for floors that are themselves high (reference design, §4.2).
    public static func priorMean(_ floor: Double) -> Double {
        floor < 0.85 ? floor + 0.10 : 1 - (1 - floor) * 0.2
    }

    /// Ten items for rare things, twenty otherwise, more where a floor leaves little room above it.
    public static func priorStrength(_ floor: Double) -> Double {
        floor <= 0.05 ? 10 : floor > 0.9 ? 50 : 20
    }
}

/// The mean of a figure has to be over a floor.
public struct MeanFloor: Sendable, Codable, Equatable {
    /// The figure of each video.
    public enum Subject: String, Sendable, Codable, CaseIterable {
        /// Clicks for each impression, at a fixed age, of videos with at least 100 impressions.
        case clickThroughRate = "ctr"
        /// Views at exactly seven days.
        case views
        /// The share watched, at a fixed age.
        case retention
    }

    /// The figure.
    public var subject: Subject
    /// The mean that has to be exceeded, over 0.
    public var floor: Double
    /// Values over so many times the floor count as that: one hit cannot carry the mean.
    public var clip: Double

    /// Makes a floor.
    public init(_ subject: Subject, floor: Double, clip: Double = 3) {
        self.subject = subject
        self.floor = floor
        self.clip = clip
    }
}

/// Something that must not have happened.
public struct Veto: Sendable, Codable, Equatable {
    /// What.
    public enum Subject: Sendable, Codable, Equatable {
        /// A drift alarm within the last days; with `needsBaseline`, also a detector that cannot see yet holds.
        case drift(withinDays: Int, needsBaseline: Bool)
        /// A figure that was reported by name and is over 0, such as `copyright_strikes`.
        case reported(String)
    }

    /// What must not have happened.
    public var subject: Subject

    /// Makes a veto.
    public init(_ subject: Subject) {
        self.subject = subject
    }
}

/// A cost that must not be exceeded.
public struct BudgetCeiling: Sendable, Codable, Equatable {
    /// Which cost.
    public enum Subject: String, Sendable, Codable, CaseIterable {
        /// The cost of a published video over the last 14 days, against that of the first 14 of the phase before.
        case costPerVideo = "cost_per_video"
        /// What the last 30 days cost, against the monthly budget.
        case month
    }

    /// Which cost.
    public var subject: Subject
    /// How many times the baseline or the budget it may be.
    public var ceiling: Double

    /// Makes a ceiling.
    public init(_ subject: Subject, ceiling: Double) {
        self.subject = subject
        self.ceiling = ceiling
    }
}

/// A figure that somebody reports by name; until it is reported in this phase, the gate holds.
public struct ReportedFigure: Sendable, Codable, Equatable {
    /// The name it is reported under.
    public var figure: String
    /// The least it has to be; nil for no floor.
    public var atLeast: Double?
    /// The most it may be; nil for no ceiling.
    public var atMost: Double?

    /// Makes a rule.
    public init(_ figure: String, atLeast: Double? = nil, atMost: Double? = nil) {
        self.figure = figure
        self.atLeast = atLeast
        self.atMost = atMost
    }
}
