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
                "\(sums.days) days have passed, the strategy waits for 14"
            ),
            rule(
                "winners",
                Double(sums.winners.won),
                atLeast: 3,
                "\(sums.winners.won) videos passed the line, 3 are asked for"
            ),
            rule(
                "click_through",
                sums.click.mean,
                over: 0.03,
                "the average click-through is \(percent(sums.click.mean)), over 3 % is asked for"
            ),
            rule(
                "views",
                sums.views.mean,
                atLeast: 500,
                "the average video has \(whole(sums.views.mean)) views, 500 are asked for"
            ),
            rule(
                "validation_failures",
                Double(sums.validated.won - sums.validated.of),
                atLeast: 0,
                "\(sums.validated.of - sums.validated.won) videos failed their checks, none may"
            ),
            rule(
                "strikes",
                -sums.strikes,
                atLeast: 0,
                "\(whole(sums.strikes)) copyright strikes, none is allowed"
            ),
            rule(
                "revenue",
                sums.revenueChange ?? 0,
                atLeast: 0,
                sums.revenueChange.map {
                    "revenue for a thousand views changed by \(percent($0)) in the second week"
                }
                    ?? "no revenue is reported, so it does not decline"
            ),
        ]
    }

    /// Out of a later phase, after two months.
    private static func stable(_ sums: LiteralSums) -> [Evidence] {
        let fifth = topFifth(of: sums.winners.of)
        return [
            rule(
                "two_months",
                Double(sums.days),
                atLeast: 60,
                "\(sums.days) days have passed, the strategy waits for 60"
            ),
            rule(
                "winner_rate",
                fifth,
                over: 0.20,
                "\(percent(fifth)) of the videos are in their own top fifth, over 20 % is asked for"
            ),
            rule(
                "click_through",
                sums.clickChange,
                atLeast: 0,
                "the average click-through changed by \(percent(sums.clickChange)) since the first 30 days"
            ),
            rule(
                "uploads",
                sums.uploads.rate,
                over: 0.95,
                "\(percent(sums.uploads.rate)) of videos were published, over 95 % is asked for"
            ),
            rule(
                "cost",
                -(sums.costChange ?? 0),
                atLeast: -0.5,
                "the cost of a video changed by \(percent(sums.costChange)), 50 % more is too much"
            ),
        ]
    }

    private static func rule(
        _ name: String,
        _ value: Double?,
        atLeast least: Double? = nil,
        over line: Double? = nil,
        _ sentence: String
    ) -> Evidence {
        let passes = value.map { $0 >= least ?? -.infinity && $0 > line ?? -.infinity }
        return Evidence(
            criterion: name,
            standing: passes.map { $0 ? .passes : .fails } ?? .holds,
            measured: value,
            threshold: least ?? line ?? 0,
            sentence: sentence
        )
    }

    private static func percent(_ share: Double?) -> String {
        share.map(EvidenceWords.percent) ?? "not known"
    }

    private static func whole(_ value: Double?) -> String {
        value.map { EvidenceWords.count(Int($0.rounded())) } ?? "not known"
    }
}
