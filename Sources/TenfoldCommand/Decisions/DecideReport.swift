import Tenfold

/// A decision as a person reads it, or reads it aloud.
struct DecideReport {
    let answer: DecideAnswer
    let isHypothetical: Bool

    init(_ answer: DecideAnswer, isHypothetical: Bool) {
        self.answer = answer
        self.isHypothetical = isHypothetical
    }

    private var decision: PhaseDecision { answer.decision }

    func print(to console: Console, explain: Bool, json: Bool) throws {
        if json { return try console.printJSON(decision) }
        let style: Style =
            decision.verdict == .rollBack ? .error : decision.verdict == .promote ? .good : .strong
        console.print(
            "\(console.styled(decision.verdict.rawValue, style)) as of \(decision.asOf): "
                + "\(ForeignLine(decision.reason))"
        )
        for line in lines(explain: explain) { console.print("\(ForeignLine(line))") }
        console.print(outcome)
    }

    private func lines(explain: Bool) -> [String] {
        let gate = decision.evidence.map { "  \(mark($0.standing)) \($0.title): \($0.sentence)" }
        guard explain else { return gate }
        return gate + detectors + beside + provenance
    }

    private func mark(_ standing: Evidence.Standing) -> String {
        switch standing {
        case .passes: "met    "
        case .holds: "waiting"
        case .fails: "against"
        }
    }

    private var detectors: [String] {
        var lines: [String] = []
        if let recovery = decision.recovery { lines.append("recovery: \(recovery.words)") }
        if let drift = decision.drift { lines.append("drift in \(drift.subject): \(words(drift))") }
        lines.append("success of jobs: \(words(decision.success))")
        return lines
    }

    private func words(_ detector: DetectorStanding) -> String {
        if let day = detector.alarmOn, let since = detector.likelySince {
            return "alarm on \(day), most likely since \(since)"
        }
        guard let value = detector.logValue else { return "still learning what is usual" }
        return "evidence of a fall is \(evidence(value)), alarm at \(evidence(detector.logLine))"
    }

    private func evidence(_ logValue: Double) -> String { Evidence.words(logValue) }

    /// The other profile's view: the strategy's rules to the letter, or the sound ones.
    private var beside: [String] {
        let name =
            decision.beside.profile == .literal ? "the strategy's rules to the letter" : "the sound rules"
        return ["\(name) would say: \(decision.beside.verdict.rawValue)"]
            + decision.beside.evidence.map { "  \(mark($0.standing)) \($0.title): \($0.sentence)" }
    }

    private var provenance: [String] {
        var lines = [
            "evidence since \(UTCTime.text(decision.stretch.since)), attempt \(decision.stretch.attempt)",
            "inputs \(decision.inputs.prefix(12)), rules \(decision.policy), design \(decision.design)",
        ]
        if answer.logged.contains(decision) {
            lines.append("the log has this very decision")
        } else if let logged = answer.logged.last {
            let what = logged.inputs == decision.inputs ? "rules" : "records that came later, or rules,"
            lines.append("the log says '\(logged.verdict.rawValue)' for this day: other \(what) explain it")
        }
        return lines
    }

    private var outcome: String {
        if isHypothetical { return "nothing is recorded" }
        guard let event = answer.event else { return "recorded; the phase stays" }
        return switch event.change {
        case .phaseChanged(_, let to, _): "recorded; the channel goes to \(to)"
        case .recoveryBegan: "recorded; the channel steps down and recovers"
        case .recoveryEnded(let verdict, _): "recorded; the recovery is over: \(verdict.rawValue)"
        default: "recorded"
        }
    }
}
