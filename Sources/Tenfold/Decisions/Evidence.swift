/// How one criterion stands: what was measured, on how much, against which line, and in words.
public struct Evidence: Sendable, Codable, Equatable {
    /// What the evidence says; the worst of a gate's criteria decides.
    public enum Standing: String, Sendable, Codable, CaseIterable {
        /// The evidence is over its line.
        case passes
        /// Not enough is known yet: missing or immature is never a pass.
        case holds
        /// A hard rule is broken.
        case fails
    }

    /// The criterion's name, such as `winners`.
    public var criterion: String
    /// What it says.
    public var standing: Standing
    /// The figure as measured: a rate, a mean, a count; nil where nothing was.
    public var measured: Double?
    /// On how many items.
    public var count: Int
    /// The first day whose items count; nil where none can yet.
    public var since: Day?
    /// The natural logarithm of the e-value after tempering; nil where the criterion uses no statistics.
    public var logEvidence: Double?
    /// What ``logEvidence`` has to reach: ln(1/α).
    public var logLine: Double?
    /// The floor, ceiling or count the figure is compared with.
    public var threshold: Double
    /// Where the true figure lies, valid whenever one looks; nil where it cannot be said.
    public var interval: EvidenceInterval?
    /// All of it in a sentence that a person understands, without a full stop at its end.
    public var sentence: String

    /// Makes evidence.
    public init(
        criterion: String,
        standing: Standing,
        measured: Double? = nil,
        count: Int = 0,
        since: Day? = nil,
        logEvidence: Double? = nil,
        logLine: Double? = nil,
        threshold: Double,
        interval: EvidenceInterval? = nil,
        sentence: String
    ) {
        self.criterion = criterion
        self.standing = standing
        self.measured = measured
        self.count = count
        self.since = since
        self.logEvidence = logEvidence
        self.logLine = logLine
        self.threshold = threshold
        self.interval = interval
        self.sentence = sentence
    }
}

extension Evidence {
    /// The criterion's name as a person reads it.
    public var title: String { criterion.split(separator: "_").joined(separator: " ") }

    /// An e-value as a person reads it, from its logarithm: `6.2`, `0.03`, `over a million`.
    public static func words(_ logValue: Double) -> String { EvidenceWords.evidence(logValue) }
}

/// An interval for a true figure.
public struct EvidenceInterval: Sendable, Codable, Equatable {
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    /// Makes an interval.
    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }
}
