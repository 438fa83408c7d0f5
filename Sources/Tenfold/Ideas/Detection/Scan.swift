/// What is known on the day of a scan: who is there, what is usual, who is faster than whom.
struct Scan {
    /// A source that was not seen for longer says nothing about today.
    static let staleAfterDays = 2

    /// The items seen lately, as they were when last seen.
    let candidates: [Trends.Sighting]
    /// How many observations up to the day were used.
    let observations: Int
    /// What speed is usual for an age and a category.
    let baseline: Baseline
    /// How fast, how far ahead of their kind, how fast for their size, how well liked the candidates are.
    let velocities: Ranking
    let lifts: Ranking
    let growths: Ranking
    let engagements: Ranking
    /// Which words many rising channels have in common.
    let recurrence: Recurrence
    private let patterns: PatternMatcher

    init(_ trends: Trends, asOf day: Day, patterns: [Pattern]) {
        let histories = trends.items.map { item in item.prefix { $0.observation.day <= day } }
        let candidates = Self.candidates(histories, asOf: day)
        let baseline = Baseline(histories)
        self.candidates = candidates
        self.observations = histories.reduce(0) { $0 + $1.count }
        self.baseline = baseline
        self.velocities = Ranking(candidates.compactMap(\.logVelocity))
        self.lifts = Ranking(candidates.compactMap(baseline.lift))
        self.growths = Ranking(candidates.compactMap(\.growth))
        self.engagements = Ranking(candidates.compactMap(\.engagement))
        self.recurrence = Recurrence(histories, candidates, velocities, trends.vocabulary)
        self.patterns = PatternMatcher(patterns)
    }

    /// The pattern that fits a candidate best, with the words that speak for it.
    func bestPattern(for candidate: Trends.Sighting) -> PatternMatcher.Match? {
        patterns.best(title: candidate.observation.title, tags: candidate.observation.tags)
    }

    /// Items that were there when their source was last seen, where that is not too long ago.
    private static func candidates(
        _ histories: [ArraySlice<Trends.Sighting>],
        asOf day: Day
    ) -> [Trends.Sighting] {
        let latest = histories.compactMap(\.last)
        var lastSeen: [String: Day] = [:]
        for sighting in latest {
            let source = sighting.observation.source
            lastSeen[source] = max(lastSeen[source] ?? sighting.observation.day, sighting.observation.day)
        }
        let oldest = day.advanced(by: -staleAfterDays)
        return latest.filter {
            $0.observation.day >= oldest && $0.observation.day == lastSeen[$0.observation.source]
        }
    }
}

extension Trends.Sighting {
    /// Likes and comments for each view; nil where they are not counted.
    var engagement: Double? {
        guard let views = observation.views, views > 0 else { return nil }
        guard observation.likes != nil || observation.comments != nil else { return nil }
        return Double(observation.likes ?? 0) / Double(views) + Double(observation.comments ?? 0)
            / Double(views)
    }
}
