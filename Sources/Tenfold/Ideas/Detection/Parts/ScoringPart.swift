/// One reason why an idea is promising; adding one is a file here and a line in ``ScoringParts/all``.
protocol ScoringPart: Sendable {
    /// Its name in the score.
    var name: String { get }
    /// The most points it adds where the source counts views.
    var weight: Double { get }
    /// The most points it adds where the source does not.
    var weightWithoutViews: Double { get }
    /// What is measured, from 0 to 1, and in words.
    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure
}

/// A measured value between 0 and 1 with its reason.
struct Measure {
    var value: Double
    var reason: String

    init(_ value: Double, _ reason: String) {
        self.value = value
        self.reason = reason
    }
}

/// The list of parts, and their sum.
///
/// The weights of both columns add up to 100. They were chosen on the first half of the days of the 2017 US trending
/// charts; `docs/detection.md` has the measurement.
enum ScoringParts {
    static let all: [any ScoringPart] = [
        VelocityPart(), LiftPart(), GrowthPart(), FreshnessPart(), EngagementPart(), RecurrencePart(),
        PatternPart(),
    ]

    static func score(_ candidate: Trends.Sighting, in scan: Scan) -> Score {
        let parts = all.compactMap { part -> Score.Part? in
            let weight = candidate.velocity == nil ? part.weightWithoutViews : part.weight
            guard weight > 0 else { return nil }
            let measure = part.measure(candidate, in: scan)
            let value = (min(1, max(0, measure.value)) * 10_000).rounded() / 10_000
            return Score.Part(name: part.name, value: value, weight: weight, reason: measure.reason)
        }
        return Score(parts: parts)
    }
}
