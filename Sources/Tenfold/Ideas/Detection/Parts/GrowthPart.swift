/// What share of its views came in the last day.
struct GrowthPart: ScoringPart {
    let name = "growth"
    let weight = 4.0
    let weightWithoutViews = 0.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        let growth = candidate.growth ?? 0
        let share = scan.growths.share(below: growth)
        return Measure(
            share,
            "\(Phrases.percent(growth)) of its views in a day, more than \(Phrases.percent(share))"
        )
    }
}
