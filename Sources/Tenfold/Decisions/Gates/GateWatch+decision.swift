extension GateWatch {
    /// How many days an alarm keeps a gate shut and a step down due.
    static let alarmMemory = 14

    /// The decision at the end of a day.
    ///
    /// - Throws: `EncodingError` where a number of the policy is not finite.
    func decision(asOf: Day, _ ladder: PhaseLadder, _ recovered: RecoveryEvidence?) throws -> PhaseDecision {
        let isSound = policy.gates.profile == .sound
        let chosen = view(isSound ? .sound : .literal, isRecovering: recovered != nil)
        let other = view(isSound ? .literal : .sound, isRecovering: recovered != nil)
        var decision = PhaseDecision(
            asOf: asOf,
            stretch: stretch,
            profile: policy.gates.profile,
            verdict: chosen.verdict,
            reason: "",
            evidence: chosen.evidence,
            beside: other,
            alarm: chosen.alarm,
            drift: driftStanding,
            success: successStanding,
            recovery: recovered,
            inputs: inputs,
            policy: try policy.hash(),
            design: PhaseDecision.currentDesign
        )
        if let recovered, chosen.alarm == nil {
            decision.verdict = recovered.hasRecovered ? .promote : .hold
        }
        decision.reason = decision.words(ladder)
        return decision
    }

    /// What a profile's rules say at the end of the newest day.
    public func view(_ profile: GateSettings.Profile, isRecovering: Bool = false) -> ProfileView {
        if profile == .literal { return LiteralRules.view(self, isRecovering: isRecovering) }
        let evidence = evidence
        let alarm = alarm
        return ProfileView(
            profile: .sound,
            verdict: verdict(evidence, alarm, isRecovering: isRecovering),
            evidence: evidence,
            alarm: alarm
        )
    }

    /// All criteria have to pass; an alarm leads down where there is a phase below.
    func verdict(_ evidence: [Evidence], _ alarm: Alarm?, isRecovering: Bool) -> Verdict {
        if alarm != nil { return policy.place(of: stretch.phase) ?? 0 > 0 ? .rollBack : .hold }
        let isOpen =
            stretch.next != nil && !isRecovering && !evidence.isEmpty
            && evidence.allSatisfy { $0.standing == .passes }
        return isOpen ? .promote : .hold
    }

    /// What says that the channel has become worse: an alarm of the last days of this stretch.
    var alarm: Alarm? {
        guard let last else { return nil }
        for watch in alarming {
            guard let raised = watch.alarm, raised.on.distance(to: last) < Self.alarmMemory else { continue }
            let drop = watch.drop.map {
                ", the last 7 days lie \(EvidenceWords.percent($0)) under the first 30"
            }
            return Alarm(
                cause: "drift",
                words: "\(watch.metric.title) fell: alarm on \(raised.on), most likely since \(raised.since)"
                    + (drop ?? "")
            )
        }
        guard let raised = successAlarm, raised.on.distance(to: last) < Self.alarmMemory else { return nil }
        return Alarm(
            cause: "success-rate",
            words:
                "jobs succeed less often than the \(EvidenceWords.percent(SuccessAlarm.expected)) they should: "
                + "alarm on \(raised.on), most likely since \(raised.since)"
        )
    }

    /// The drift detector that counts; nil before there is a figure to watch.
    public var driftStanding: DetectorStanding? { drift.map(standing) }

    private func standing(_ watch: DriftWatch) -> DetectorStanding {
        DetectorStanding(
            subject: watch.metric.rawValue,
            logValue: watch.logValue,
            logLine: watch.logLine,
            state: watch.detector.evidence.logValues.compactMap(finite),
            alarmOn: watch.alarm?.on,
            likelySince: watch.alarm?.since ?? watch.detector.evidence.likelyChange,
            drop: watch.drop
        )
    }

    private var successStanding: DetectorStanding {
        DetectorStanding(
            subject: "success rate",
            logValue: finite(success.evidence.logValue),
            logLine: Elementary.log(success.alarmDays),
            state: success.evidence.logValues.compactMap(finite),
            alarmOn: successAlarm?.on,
            likelySince: successAlarm?.since ?? success.evidence.likelyChange
        )
    }
}
