/// How much faster it is than is usual for its age and category.
struct LiftPart: ScoringPart {
    let name = "lift"
    let weight = 18.0
    let weightWithoutViews = 0.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        let lift = scan.baseline.lift(of: candidate) ?? 0
        let share = scan.lifts.share(below: lift)
        return Measure(
            scan.lifts.standing(of: lift),
            "\(Phrases.tenths(Logarithms.exp(lift))) times the usual speed at its age and in its category, "
                + "ahead of \(Phrases.percent(share))"
        )
    }
}
