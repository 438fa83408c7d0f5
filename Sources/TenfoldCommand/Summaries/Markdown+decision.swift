import Tenfold

extension Markdown {
    /// A decision for the page of the run: the verdict, each criterion, and what alerts did.
    init(_ answer: DecideAnswer) {
        let decision = answer.decision
        heading("\(decision.verdict.rawValue) as of \(decision.asOf)")
        paragraph(sentence(decision.reason))
        table(
            "criterion",
            "stands",
            "why",
            rows: decision.evidence.map { [$0.title, $0.standing.word, $0.sentence] }
        )
        if let recovery = decision.recovery { paragraph("Recovery: \(recovery.words)") }
        let other =
            decision.beside.profile == .literal ? "The strategy's rules to the letter" : "The sound rules"
        paragraph("\(other) would say: \(decision.beside.verdict.rawValue)")
        let lines = answer.alerts.compactMap(\.alertLine)
        if !lines.isEmpty { table("alerts", rows: lines.map { [$0] }) }
    }

    private func sentence(_ clause: String) -> String {
        clause.prefix(1).uppercased() + clause.dropFirst() + "."
    }
}

extension Evidence.Standing {
    /// As a person reads it.
    var word: String {
        switch self {
        case .passes: "met"
        case .holds: "waiting"
        case .fails: "against"
        }
    }
}
