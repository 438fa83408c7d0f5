/// Whether other rising channels are on the same subject.
struct RecurrencePart: ScoringPart {
    /// The sum of strengths that earns all points: three words, each seen twice as often as expected.
    static let fullStrength = 2.2

    let name = "recurrence"
    let weight = 5.0
    let weightWithoutViews = 45.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        let terms = scan.recurrence.strongest(of: candidate)
        guard let first = terms.first else { return Measure(0, "no word in common with other risers") }
        let words = terms.map { "'\($0.word)'" }.joined(separator: ", ")
        let sum = terms.reduce(0) { $0 + $1.strength }
        return Measure(
            sum / Self.fullStrength,
            "\(words) in up to \(terms.map(\.channels).max() ?? first.channels) other rising channels"
        )
    }
}
