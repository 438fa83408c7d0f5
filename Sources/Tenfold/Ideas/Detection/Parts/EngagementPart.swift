/// How many of those who look also like or comment.
struct EngagementPart: ScoringPart {
    let name = "engagement"
    let weight = 4.0
    let weightWithoutViews = 0.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        guard let engagement = candidate.engagement else { return Measure(0, "likes and comments unknown") }
        let share = scan.engagements.share(below: engagement)
        return Measure(
            share,
            "\(Phrases.tenths(engagement * 100)) likes and comments for 100 views, "
                + "more than \(Phrases.percent(share))"
        )
    }
}
