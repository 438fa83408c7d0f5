extension GateWatch {
    /// What the videos and jobs since a step down show: whether the channel is as good as before again.
    ///
    /// After a decline, that the figure's mean is over 80 % of what it was; after failures, that over 80 % of jobs succeed.
    /// Both with evidence, from zero, at the gates' error rate.
    func recovery(_ recovery: Recovery, before: (metric: DriftMetric, mean: Double)?) -> RecoveryEvidence {
        if recovery.cause == "drift" || recovery.cause == "ctr-drop", let before {
            return figure(before.metric, over: 0.8 * before.mean, before.mean, recovery)
        }
        return jobs(recovery)
    }

    private func figure(_ metric: DriftMetric, over floor: Double, _ before: Double, _ recovery: Recovery)
        -> RecoveryEvidence
    {
        var evidence = MeanEvidence(over: floor)
        var squares = 0.0
        for facts in days {
            let figures = facts.figures[metric] ?? []
            for figure in figures { evidence.add(figure.value) }
            squares += Double(figures.count) * Double(figures.count)
        }
        let perDay = evidence.count == 0 ? 1 : squares / Double(evidence.count)
        let logValue = evidence.logValue / policy.gates.dependence.caution(ofValues: perDay)
        let share = evidence.mean.map { EvidenceWords.percent($0 / before) } ?? "an unknown share"
        return RecoveryEvidence(
            since: stretch.since,
            hasRecovered: evidence.count > 0 && logValue >= logLine,
            words:
                "\(metric.title) of \(EvidenceWords.counted(evidence.count, "new video")) is \(share) of what it was before; "
                + "evidence that it is over 80 % is \(EvidenceWords.evidence(logValue)), "
                + "\(EvidenceWords.evidence(logLine)) needed"
        )
    }

    private func jobs(_ recovery: Recovery) -> RecoveryEvidence {
        var watch = RateWatch(RateFloor(.jobs, floor: 0.8))
        for facts in days { watch.take(facts) }
        let logValue = watch.logEvidence(policy.gates.dependence)
        return RecoveryEvidence(
            since: stretch.since,
            hasRecovered: watch.evidence.trials > 0 && logValue >= logLine,
            words:
                "\(watch.evidence.successes) of \(EvidenceWords.counted(watch.evidence.trials, "job")) since then "
                + "succeeded; evidence that the rate is over 80 % is \(EvidenceWords.evidence(logValue)), "
                + "\(EvidenceWords.evidence(logLine)) needed"
        )
    }
}
