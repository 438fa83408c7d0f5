/// Whether it can be told in a way that has worked before.
struct PatternPart: ScoringPart {
    let name = "pattern"
    let weight = 5.0
    let weightWithoutViews = 30.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        guard let match = scan.bestPattern(for: candidate) else { return Measure(0, "matches no pattern") }
        let words = match.words.map { "'\($0)'" }.joined(separator: ", ")
        return Measure(1 - Logarithms.power(0.25, match.strength), "\(words) match '\(match.pattern.title)'")
    }
}
