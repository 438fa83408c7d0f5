import Tenfold

extension Pages {
    /// The newest verdict with the reasons in words, and those of the days before as far as they differ.
    static func verdict(_ board: Board) -> Element? {
        let decisions = board.input.records.decisions.sorted { ($0.asOf, $0.reason) < ($1.asOf, $1.reason) }
        guard let newest = decisions.last else { return nil }
        return .section(say("The verdict of \(Figures.day(newest.asOf))"), id: "verdict") {
            Element("div", ["class": "card verdict-card"]) {
                Element("p", ["class": "verdict-line"]) {
                    newest.verdict.state.pill(newest.verdict.word)
                    Element("span", ["dir": "auto"]) { sentence(shown(newest, board)) }
                }
                // The evidence of the gate in force stands below, criterion by criterion.
                board.input.gate == nil ? evidence(of: newest, board) : nil
            }
            earlier(decisions, board)
        }
    }

    private static func evidence(of decision: PhaseDecision, _ board: Board) -> Element? {
        guard !decision.evidence.isEmpty else { return nil }
        return Element("ul", ["class": "reasons"]) {
            for evidence in decision.evidence {
                Element("li") {
                    evidence.standing.state.pill(say("\(evidence.title): \(evidence.standing.word)"))
                    Element("span", ["dir": "auto"]) { words(evidence, board) }
                }
            }
        }
    }

    private static func words(_ evidence: Evidence, _ board: Board) -> String {
        evidence.isOwnersFigure && !board.context.showsOwnerFigures
            ? say("The figure is the owner's alone and kept out of this public page.")
            : sentence(evidence.sentence.shown)
    }

    private static func shown(_ decision: PhaseDecision, _ board: Board) -> String {
        let tellsOwners = decision.evidence.contains(where: \.isOwnersFigure) || decision.drift != nil
        if tellsOwners, !board.context.showsOwnerFigures {
            return say("\(decision.verdict.word): the reason rests on figures that are the owner's alone")
        }
        return decision.reason.shown
    }

    /// The days on which the verdict changed.
    private static func earlier(_ decisions: [PhaseDecision], _ board: Board) -> Element? {
        var changes: [PhaseDecision] = []
        for decision in decisions.dropLast() where changes.last?.verdict != decision.verdict {
            changes.append(decision)
        }
        guard changes.count > 1 else { return nil }
        return Element("details") {
            Element("summary") { say("Verdicts before, where they changed") }
            Element("ul", ["class": "reasons"]) {
                for decision in changes.suffix(30).reversed() {
                    Element("li") {
                        decision.verdict.state.pill(decision.verdict.word)
                        Element("span", ["class": "when"]) { Figures.day(decision.asOf) }
                        Element("span", ["dir": "auto"]) { sentence(shown(decision, board)) }
                    }
                }
            }
        }
    }
}

extension Evidence {
    /// True where the figure is one that the service shows to the channel's owner alone.
    var isOwnersFigure: Bool {
        ["click", "retention", "revenue", "drift"].contains { criterion.hasPrefix($0) }
    }
}
