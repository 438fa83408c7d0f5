import Tenfold

extension Chart {
    /// What is believed of the best pattern's winner rate over time, beside all patterns; the others in figures.
    static func patternBeliefs(_ board: Board) -> Chart {
        guard let history = board.input.patterns, let last = history.days.last,
            let best = history.patterns.first, let belief = history.belief(of: best)
        else { return awaitedBeliefs }
        let range = belief.range()
        return Chart(
            id: "patterns",
            title: "Patterns",
            meaning:
                "The winner rate that is believed of the best pattern and of all patterns on average, from videos that are "
                + "seven days old; what is said beside each pattern holds with 90\(Figures.space)% certainty",
            quantity: .share,
            shape: .line,
            days: history.days,
            series: [
                Series(name: best, colour: .main, values: history.beliefs.map { $0[best]?.mean }),
                Series(name: "all patterns", colour: .second, values: history.beliefs.map(average)),
            ],
            lines: [Line(label: "rest under 15\(Figures.space)%", value: 0.15, level: .ok)],
            now: Figures.percent(belief.mean),
            context:
                "of the videos with \(best) win, as far as is known: between \(Figures.percent(range.lower)) and "
                + Figures.percent(range.upper),
            state: .ok,
            parts: history.patterns.prefix(8).compactMap { part($0, history, through: last) }
        )
    }

    private static func average(_ beliefs: [String: PatternPosterior]) -> Double? {
        beliefs.isEmpty ? nil : beliefs.values.map(\.mean).sorted().reduce(0, +) / Double(beliefs.count)
    }

    private static func part(_ id: String, _ history: PatternHistory, through last: Day) -> Part? {
        guard let belief = history.belief(of: id) else { return nil }
        let range = belief.range()
        let tally = history.totals[id] ?? PatternTally()
        return Part(
            label: id,
            value: "\(Figures.percent(range.lower)) to \(Figures.percent(range.upper)), "
                + "\(tally.wins) of \(tally.uses) won",
            state: .unknown
        )
    }

    private static var awaitedBeliefs: Chart {
        awaited(
            id: "patterns",
            title: "Patterns",
            meaning: "The winner rate that is believed of each pattern",
            lines: [Line(label: "rest under 15\(Figures.space)%", value: 0.15, level: .ok)],
            absence:
                "Nothing is known of the patterns yet: a video counts when its views at seven days are known"
        )
    }
}
