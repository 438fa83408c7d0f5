/// The strategy's rules to the letter, for those who want to see them beside the sound ones, with their faults.
///
/// They count points: three winners in two weeks, no failed check, an average over a line. Looked at daily they let
/// a channel with 5 % winners pass, and keep most excellent ones back; docs/decisions.md measures both.
public enum LiteralRules {
    /// The share of a set of videos that is in its own top fifth: always a fifth, up to rounding.
    public static func topFifth(of videos: Int) -> Double {
        videos == 0 ? 0 : Double((videos + 4) / 5) / Double(videos)
    }

    /// What the rules say of a stretch.
    static func view(_ watch: GateWatch, isRecovering: Bool) -> ProfileView {
        let sums = LiteralSums(watch.days)
        let place = watch.policy.place(of: watch.stretch.phase) ?? 0
        let evidence = place == 0 ? learning(sums) : stable(sums)
        let alarm = alarm(watch.drift?.drop, watch.drift?.metric)
        return ProfileView(
            profile: .literal,
            verdict: watch.verdict(evidence, alarm, isRecovering: isRecovering),
            evidence: evidence,
            alarm: alarm
        )
    }

    /// `if recent_avg < baseline * 0.8`.
    private static func alarm(_ drop: Double?, _ metric: DriftMetric?) -> Alarm? {
        guard let drop, drop > 0.2, let metric else { return nil }
        return Alarm(
            cause: "drift",
            words:
                "the last 7 days' \(metric.title) lies \(EvidenceWords.percent(drop)) under the first 30 days'"
        )
    }

    /// Out of the first phase, after two weeks.
    private static func learning(_ sums: LiteralSums) -> [Evidence] {
        [
            rule(
                "two_weeks",
                Double(sums.days),
                atLeast: 14,
                "day \(sums.days) of the 14 that the strategy waits for"
            ),
            rule(
                "winners",
                Double(sums.winners.won),
                atLeast: 3,
                "\(EvidenceWords.counted(sums.winners.won, "video")) passed the line, 3 are asked for"
            ),
            rule(
                "click_through",
                sums.click.mean,
                over: 0.03,
                sums.click.mean.map { "the average click-through is \(EvidenceWords.percent($0))" }
                    ?? "no click-through is known yet",
                asked: "over 3 % is asked for"
            ),
            rule(
                "views",
                sums.views.mean,
                atLeast: 500,
                sums.views.mean.map { "the average video has \(whole($0)) views" }
                    ?? "no views are known yet",
                asked: "500 are asked for"
            ),
            rule(
                "validation_failures",
                Double(sums.validated.won - sums.validated.of),
                atLeast: 0,
                "\(EvidenceWords.counted(sums.validated.of - sums.validated.won, "video")) failed the checks",
                asked: "none may"
            ),
            rule(
                "strikes",
                -sums.strikes,
                atLeast: 0,
                EvidenceWords.counted(Int(sums.strikes.rounded()), "copyright strike"),
                asked: "none is allowed"
            ),
            rule(
                "revenue",
                sums.revenueChange ?? 0,
                atLeast: 0,
                sums.revenueChange.map {
                    "revenue for a thousand views \(change($0)) in the second week"
                } ?? "no revenue is reported, so it does not decline"
            ),
        ]
    }

    /// Out of a later phase, after two months.
    private static func stable(_ sums: LiteralSums) -> [Evidence] {
        let measured = sums.winners.of
        let fifth = topFifth(of: measured)
        return [
            rule(
                "two_months",
                Double(sums.days),
                atLeast: 60,
                "day \(sums.days) of the 60 that the strategy waits for"
            ),
            rule(
                "winner_rate",
                fifth,
                over: 0.20,
                measured == 0
                    ? "no video has been measured yet"
                    : "\(EvidenceWords.percent(fifth)) of the videos are in their own top fifth",
                asked: "over 20 % is asked for"
            ),
            rule(
                "click_through",
                sums.clickChange,
                atLeast: 0,
                sums.clickChange.map { "the average click-through \(change($0)) since the first 30 days" }
                    ?? "the average click-through cannot be compared with the first 30 days yet",
                asked: "it must not fall"
            ),
            rule(
                "uploads",
                sums.uploads.rate,
                over: 0.95,
                sums.uploads.rate.map { "\(EvidenceWords.percent($0)) of the videos were published" }
                    ?? "no video was due to be published yet",
                asked: "over 95 % is asked for"
            ),
            rule(
                "cost",
                -(sums.costChange ?? 0),
                atLeast: -0.5,
                sums.costChange.map { "the cost of a video \(change($0))" }
                    ?? "the cost of a video cannot be compared yet",
                asked: "50 % more is too much"
            ),
        ]
    }

    private static func rule(
        _ name: String,
        _ value: Double?,
        atLeast least: Double? = nil,
        over line: Double? = nil,
        _ finding: String,
        asked: String? = nil
    ) -> Evidence {
        let passes = value.map { $0 >= least ?? -.infinity && $0 > line ?? -.infinity }
        return Evidence(
            criterion: name,
            standing: passes.map { $0 ? .passes : .fails } ?? .holds,
            measured: value,
            threshold: least ?? line ?? 0,
            sentence: asked.map { "\(finding), \($0)" } ?? finding
        )
    }

    /// `rose by 12 %`, `fell by 3 %`, `did not change`.
    private static func change(_ share: Double) -> String {
        let size = EvidenceWords.percent(abs(share))
        return share == 0 ? "did not change" : share > 0 ? "rose by \(size)" : "fell by \(size)"
    }

    private static func whole(_ value: Double) -> String { EvidenceWords.count(Int(value.rounded())) }
}
