extension GateWatch {
    /// How each criterion of the gate stands, in the order of the gate.
    public var evidence: [Evidence] {
        criteria.map { criterion in
            switch criterion.rule {
            case .rate(let floor): evidence(criterion.name, floor)
            case .mean(let floor): evidence(criterion.name, floor)
            case .veto(let veto): evidence(criterion.name, veto)
            case .budget(let ceiling): evidence(criterion.name, ceiling)
            case .custom(let figure): evidence(criterion.name, figure)
            }
        }
    }

    /// What ln e has to reach in this stretch.
    public var logLine: Double { -Elementary.log(stretch.alpha(policy.gates)) }

    private func evidence(_ name: String, _ floor: RateFloor) -> Evidence {
        guard let watch = rates[name] else { preconditionFailure("a rate criterion has its watch") }
        let dependence = policy.gates.dependence
        let (won, of) = (watch.evidence.successes, watch.evidence.trials)
        let logEvidence = watch.logEvidence(dependence)
        let passes = of > 0 && logEvidence >= logLine
        return Evidence(
            criterion: name,
            standing: passes ? .passes : .holds,
            measured: of == 0 ? nil : Double(won) / Double(of),
            count: of,
            since: watch.since,
            logEvidence: logEvidence,
            logLine: logLine,
            threshold: floor.floor,
            interval: EvidenceInterval(successes: won, of: of, alpha: policy.gates.alpha),
            sentence: sentence(watch, logEvidence, passes)
        )
    }

    private func sentence(_ watch: RateWatch, _ logEvidence: Double, _ passes: Bool) -> String {
        let (won, of) = (watch.evidence.successes, watch.evidence.trials)
        let subject = watch.floor.subject
        guard of > 0 else { return subject.absence(policy.gates) }
        let said = "\(EvidenceWords.count(won)) of \(EvidenceWords.count(of)) \(subject.words(policy.gates))"
        let floor = EvidenceWords.percent(watch.floor.floor)
        let line = "\(EvidenceWords.evidence(logLine)) needed"
        let claim =
            "evidence that the rate is over \(floor) is \(EvidenceWords.evidence(logEvidence)), \(line)"
        if passes { return "\(said); \(claim)" }
        let rate = Double(won) / Double(of)
        guard rate > watch.floor.floor else {
            return "\(said); \(claim); so far the rate is not over \(floor)"
        }
        let perItem =
            Divergence.bernoulli(rate, from: watch.floor.floor)
            * watch.eta(policy.gates.dependence)
        let days = (logLine - logEvidence) / (perItem * itemsPerDay(of, since: watch.since))
        return [said, claim, EvidenceWords.pace(days: days)].compactMap(\.self).joined(separator: "; ")
    }

    private func evidence(_ name: String, _ floor: MeanFloor) -> Evidence {
        guard let watch = means[name] else { preconditionFailure("a mean criterion has its watch") }
        let logEvidence = watch.logEvidence(policy.gates.dependence)
        let passes = watch.evidence.count > 0 && logEvidence >= logLine
        return Evidence(
            criterion: name,
            standing: passes ? .passes : .holds,
            measured: watch.evidence.mean,
            count: watch.evidence.count,
            since: watch.since,
            logEvidence: logEvidence,
            logLine: logLine,
            threshold: floor.floor,
            sentence: sentence(watch, logEvidence, passes)
        )
    }

    private func sentence(_ watch: MeanWatch, _ logEvidence: Double, _ passes: Bool) -> String {
        let subject = watch.floor.subject
        guard let mean = watch.evidence.mean else { return subject.absence(policy.gates) }
        let videos = EvidenceWords.counted(watch.evidence.count, "video")
        let floor = subject.figure(watch.floor.floor)
        let said = "the average \(subject.metric.title) of \(videos) is \(subject.figure(mean))"
        let claim =
            "evidence that it is over \(floor) is \(EvidenceWords.evidence(logEvidence)), "
            + "\(EvidenceWords.evidence(logLine)) needed"
        if passes { return "\(said); \(claim)" }
        guard logEvidence > 0, mean > watch.floor.floor else {
            return "\(said); \(claim); so far nothing shows that it is over \(floor)"
        }
        let days = (logLine / logEvidence - 1) * elapsed(since: watch.since)
        return [said, claim, EvidenceWords.pace(days: days)].compactMap(\.self).joined(separator: "; ")
    }

    /// Days from the first item's through the newest, both counted.
    private func elapsed(since: Day?) -> Double {
        guard let since, let last else { return 1 }
        return Double(since.distance(to: last) + 1)
    }

    private func itemsPerDay(_ count: Int, since: Day?) -> Double { Double(count) / elapsed(since: since) }
}

extension RateFloor.Subject {
    /// What the good ones of them did.
    fileprivate func words(_ gates: GateSettings) -> String {
        switch self {
        case .winners: "videos passed \(EvidenceWords.count(gates.winnerViews)) views"
        case .validated: "finished videos passed all checks"
        case .uploads: "finished videos were published within two days"
        case .jobs: "jobs succeeded"
        }
    }

    /// Why there is nothing yet.
    fileprivate func absence(_ gates: GateSettings) -> String {
        switch self {
        case .winners:
            "no video of this phase has been measured at an age of \(gates.viewsAgeDays) days yet"
        case .validated: "no video of this phase has been checked yet"
        case .uploads: "no finished video of this phase has had two days to be published yet"
        case .jobs: "no job of this phase has been decided yet"
        }
    }
}

extension MeanFloor.Subject {
    /// The figure as a person writes it.
    fileprivate func figure(_ value: Double) -> String {
        self == .views ? EvidenceWords.count(Int(value.rounded())) : EvidenceWords.percent(value)
    }

    fileprivate func absence(_ gates: GateSettings) -> String {
        switch self {
        case .clickThroughRate:
            "no click-through at an age of \(gates.clickAgeDays) days has been reported for this phase's videos; "
                + "where the service never reports it, leave this criterion out of the gate"
        case .views: "no video of this phase has been measured at an age of \(gates.viewsAgeDays) days yet"
        case .retention: "no retention has been reported for this phase's videos yet"
        }
    }
}
