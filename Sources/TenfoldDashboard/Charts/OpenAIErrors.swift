import Tenfold

extension Chart {
    /// The share of calls to OpenAI that gave no result.
    static func openAIErrors(_ board: Board) -> Chart {
        let uses = board.days.map { $0.providers["openai"] ?? ProviderUse() }
        let calls = uses.suffix(7).reduce(0) { $0 + $1.calls }
        let errors = uses.suffix(7).reduce(0) { $0 + $1.errors }
        let threshold = Threshold(.above, warning: 0.05, critical: 0.2)
        let meaning = say("Calls to OpenAI that gave no result, of all calls, retries counted")
        guard uses.contains(where: { $0.calls > 0 }) else {
            return awaited(
                id: "openai-errors",
                title: say("OpenAI errors"),
                meaning: meaning,
                lines: lines(threshold, .share),
                absence: say("No call yet: scripts come from another provider")
            )
        }
        return Chart(
            id: "openai-errors",
            title: say("OpenAI errors"),
            meaning: meaning,
            quantity: .share,
            shape: .bars,
            days: board.days.map(\.day),
            series: [
                Series(
                    name: say("of calls"),
                    colour: .main,
                    values: uses.map { $0.calls == 0 ? nil : Double($0.errors) / Double($0.calls) }
                )
            ],
            lines: lines(threshold, .share),
            now: Figures.number(Double(errors)),
            context: say("in \(Figures.counted(calls, "call")) of seven days"),
            state: threshold.state(of: calls == 0 ? nil : Double(errors) / Double(calls))
        )
    }
}
