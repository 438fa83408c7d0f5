#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Finds what is rising and says how promising it is.
///
/// Pure: what it gives depends on the observations up to the day, the patterns and the past ideas, and on nothing
/// else. Every part of a score is a file in `Parts/` and a line in ``ScoringParts``.
public struct Detection: Sendable {
    /// The score an idea needs, 0 to 100; the phase's `rejection_threshold`.
    public var threshold: Double
    /// The ways of telling that an idea may match.
    public var patterns: [Pattern]
    /// Ideas that were detected before, and are not to be found again.
    public var past: [Idea]

    /// Makes a detection.
    public init(threshold: Double, patterns: [Pattern] = [], past: [Idea] = []) {
        self.threshold = threshold
        self.patterns = patterns
        self.past = past
    }

    /// Scores what was rising on a day, using nothing that was seen later.
    public func report(on trends: Trends, asOf day: Day, detectedAt moment: Date) -> Report {
        report(of: Scan(trends, asOf: day, patterns: patterns), asOf: day, detectedAt: moment)
    }

    func report(of scan: Scan, asOf day: Day, detectedAt moment: Date) -> Report {
        let ideas = scan.candidates.map { idea(of: $0, in: scan, detectedAt: moment) }
        var report = Report(
            asOf: day,
            threshold: threshold,
            observations: scan.observations,
            kept: [],
            belowThreshold: [],
            duplicates: []
        )
        var known = SimilarIdeas(past)
        for idea in ideas.sorted(by: isBetter) {
            if let duplicate = known.duplicate(of: idea) {
                report.duplicates.append(duplicate)
            } else if idea.score.total >= threshold {
                report.kept.append(idea)
                known.insert(idea, isPast: false)
            } else {
                report.belowThreshold.append(idea)
            }
        }
        return report
    }

    private func idea(of candidate: Trends.Sighting, in scan: Scan, detectedAt moment: Date) -> Idea {
        let observation = candidate.observation
        return Idea(
            title: observation.title,
            source: observation.source,
            sourceItem: observation.item,
            tags: lowerCase(observation.tags),
            category: observation.category,
            score: ScoringParts.score(candidate, in: scan),
            pattern: scan.bestPattern(for: candidate)?.pattern.id,
            detectedAt: moment
        )
    }

    private func lowerCase(_ tags: [String]) -> [String] {
        var seen = Set<String>()
        return tags.map { $0.lowercased() }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// By score, then title, then id: never by the order of the rows.
    private func isBetter(_ left: Idea, _ right: Idea) -> Bool {
        if left.score.total != right.score.total { return left.score.total > right.score.total }
        return (left.title, left.id) < (right.title, right.id)
    }
}
