import Tenfold

extension Chart {
    /// The evidence for the next step up against its line: what the weakest criterion has, and the winners.
    ///
    /// Evidence multiplies from day to day, so its logarithm is drawn, as a share of the logarithm that is needed.
    static func gateEvidence(_ board: Board) -> Chart {
        guard let watch = board.input.gate, let next = watch.stretch.next,
            watch.path.contains(where: { !$0.logEvidence.isEmpty })
        else { return awaitedGate }
        let evidence = watch.evidence
        let met = evidence.count { $0.standing == .passes }
        return Chart(
            id: "gate",
            title: "Evidence for \(next)",
            meaning:
                "How much of the evidence that the step from \(watch.stretch.phase) to \(next) needs is in; "
                + "100 % of every criterion opens the gate",
            quantity: .share,
            shape: .line,
            days: watch.path.map(\.day),
            series: gateSeries(watch),
            lines: [Line(label: "needed: 100\(Figures.space)%", value: 1, level: .ok)],
            now: "\(met) of \(evidence.count)",
            context: "criteria of the step to \(next) are met",
            state: evidence.contains { $0.standing == .fails }
                ? .warning : met == evidence.count ? .ok : .unknown,
            parts: evidence.map(gatePart)
        )
    }

    private static func gateSeries(_ watch: GateWatch) -> [Series] {
        let weakest = watch.path.map { point in point.logEvidence.values.min().map { share($0, watch) } }
        let winners = watch.path.map { point in point.logEvidence["winners"].map { share($0, watch) } }
        let main = Series(name: "the weakest criterion", colour: .main, values: weakest)
        return winners.contains { $0 != nil }
            ? [main, Series(name: "winners", colour: .second, values: winners)] : [main]
    }

    /// From 0 for none to 1.5 for plenty: far above the line nothing more is learned.
    private static func share(_ logEvidence: Double, _ watch: GateWatch) -> Double {
        min(max(logEvidence / watch.logLine, 0), 1.5)
    }

    private static func gatePart(_ evidence: Evidence) -> Part {
        let word = evidence.standing.word
        let amount =
            evidence.interval == nil || evidence.logEvidence == nil
            ? "" : ", \(Figures.number(Double(evidence.count))) counted"
        return Part(
            label: evidence.title,
            value: word + amount,
            state: evidence.standing == .passes ? .ok : evidence.standing == .fails ? .warning : .unknown
        )
    }

    private static var awaitedGate: Chart {
        awaited(
            id: "gate",
            title: "Evidence for the next phase",
            meaning: "How much of the evidence that the next step up needs is in",
            lines: [Line(label: "needed: 100\(Figures.space)%", value: 1, level: .ok)],
            absence:
                "No evidence yet: a video counts when its figures at seven days are known, and the largest phase has no step"
        )
    }
}
