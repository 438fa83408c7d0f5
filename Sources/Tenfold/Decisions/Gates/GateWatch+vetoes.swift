extension GateWatch {
    func evidence(_ name: String, _ veto: Veto) -> Evidence {
        switch veto.subject {
        case .reported(let figure): reportedVeto(name, figure)
        case .drift(let days, let needsBaseline): driftVeto(name, within: days, needsBaseline)
        }
    }

    private func reportedVeto(_ name: String, _ figure: String) -> Evidence {
        let values = days.flatMap { $0.reported[figure] ?? [] }
        let total = values.reduce(0, +)
        let title = figure.split(separator: "_").joined(separator: " ")
        return Evidence(
            criterion: name,
            standing: total > 0 ? .fails : .passes,
            measured: total,
            count: values.count,
            since: Day(stretch.since),
            threshold: 0,
            sentence: total > 0
                ? "\(decimalText(total, places: 2)) \(title) reported since \(Day(stretch.since)); none is allowed"
                : "no \(title) reported since \(Day(stretch.since))"
        )
    }

    private func driftVeto(_ name: String, within days: Int, _ needsBaseline: Bool) -> Evidence {
        guard let last, let drift else {
            let standing: Evidence.Standing = needsBaseline ? .holds : .passes
            return Evidence(
                criterion: name,
                standing: standing,
                threshold: 0,
                sentence: "no figure of this phase's videos can be watched for a decline yet"
            )
        }
        let recent = alarming.first { watch in watch.alarm.map { $0.on.distance(to: last) < days } ?? false }
        let watch = recent ?? drift
        let isBlind = watch.detector.reading == .learning
        let standing: Evidence.Standing =
            recent != nil ? .fails : isBlind && needsBaseline ? .holds : .passes
        return Evidence(
            criterion: name,
            standing: standing,
            measured: watch.drop,
            count: watch.count,
            since: Day(stretch.since),
            logEvidence: watch.logValue,
            logLine: watch.logLine,
            threshold: policy.gates.drift.alarmDays,
            sentence: sentence(watch, alarmed: recent != nil, isBlind: isBlind)
        )
    }

    private func sentence(_ watch: DriftWatch, alarmed: Bool, isBlind: Bool) -> String {
        let title = watch.metric.title
        if alarmed, let alarm = watch.alarm {
            return "\(title) fell: alarm on \(alarm.on), most likely since \(alarm.since)"
        }
        if isBlind {
            let settings = policy.gates.drift
            return "\(title) has no baseline yet: it takes \(settings.baselineDays) days and "
                + "\(settings.baselineVideos) videos, so far \(EvidenceWords.counted(watch.count, "video"))"
        }
        let beside = watch.drop.map {
            let side = $0 > 0 ? "under" : "over"
            return "; the last 7 days lie \(EvidenceWords.percent(abs($0))) \(side) the first 30, "
                + "the strategy warns from 20 % under"
        }
        return
            "\(title) holds: evidence of a fall is \(EvidenceWords.evidence(watch.logValue ?? 0)), alarm at "
            + "\(EvidenceWords.evidence(watch.logLine))\(beside ?? "")"
    }

    func evidence(_ name: String, _ ceiling: BudgetCeiling) -> Evidence {
        switch ceiling.subject {
        case .costPerVideo: costPerVideo(name, ceiling.ceiling)
        case .month: month(name, ceiling.ceiling)
        }
    }

    private func costPerVideo(_ name: String, _ ceiling: Double) -> Evidence {
        let busy = days.filter { $0.published > 0 || $0.costUSD > 0 }
        guard busy.count >= 28 else {
            return Evidence(
                criterion: name,
                standing: .holds,
                count: busy.count,
                since: days.first?.day,
                threshold: ceiling,
                sentence: "the cost of a video can be compared after 28 days of production, "
                    + "so far \(EvidenceWords.counted(busy.count, "day"))"
            )
        }
        let (before, now) = (perVideo(busy.prefix(14)), perVideo(busy.suffix(14)))
        let ratio = before > 0 ? now / before : now > 0 ? .infinity : 1
        return Evidence(
            criterion: name,
            standing: ratio <= ceiling ? .passes : .fails,
            measured: finite(ratio),
            count: busy.count,
            since: days.first?.day,
            threshold: ceiling,
            sentence:
                "a video costs \(EvidenceWords.dollars(now)), it cost \(EvidenceWords.dollars(before)) in the "
                + "first 14 days; at most \(decimalText(ceiling, places: 2)) times that is allowed"
        )
    }

    private func perVideo(_ days: ArraySlice<DayFacts>) -> Double {
        days.reduce(0) { $0 + $1.costUSD } / Double(max(1, days.reduce(0) { $0 + $1.published }))
    }

    private func month(_ name: String, _ ceiling: Double) -> Evidence {
        let spent = days.suffix(30).reduce(0) { $0 + $1.costUSD }
        guard let budget = policy.monthlyBudgetUSD else {
            return Evidence(
                criterion: name,
                standing: .passes,
                measured: spent,
                threshold: ceiling,
                sentence: "no budget is configured; the last 30 days cost \(EvidenceWords.dollars(spent))"
            )
        }
        return Evidence(
            criterion: name,
            standing: spent <= budget * ceiling ? .passes : .fails,
            measured: spent,
            count: min(30, days.count),
            since: days.suffix(30).first?.day,
            threshold: budget * ceiling,
            sentence:
                "the last 30 days cost \(EvidenceWords.dollars(spent)) of \(EvidenceWords.dollars(budget * ceiling))"
        )
    }

    func evidence(_ name: String, _ rule: ReportedFigure) -> Evidence {
        let values = days.flatMap { $0.reported[rule.figure] ?? [] }
        let title = rule.figure.split(separator: "_").joined(separator: " ")
        guard let value = values.last else {
            return Evidence(
                criterion: name,
                standing: .holds,
                since: Day(stretch.since),
                threshold: rule.atLeast ?? rule.atMost ?? 0,
                sentence: "nobody has reported \(title) since \(Day(stretch.since)); "
                    + "'tenfold decide --report \(rule.figure)=NUMBER --because REASON' does"
            )
        }
        let isFine = value >= rule.atLeast ?? -.infinity && value <= rule.atMost ?? .infinity
        let bounds = [
            rule.atLeast.map { "at least \(decimalText($0, places: 3))" },
            rule.atMost.map { "at most \(decimalText($0, places: 3))" },
        ].compactMap(\.self).joined(separator: " and ")
        return Evidence(
            criterion: name,
            standing: isFine ? .passes : .fails,
            measured: value,
            count: values.count,
            since: Day(stretch.since),
            threshold: rule.atLeast ?? rule.atMost ?? 0,
            sentence: "\(title) was reported as \(decimalText(value, places: 3)), \(bounds) is asked for"
        )
    }
}
