/// How many views come in an hour, against everything else that is up today.
struct VelocityPart: ScoringPart {
    let name = "velocity"
    let weight = 58.0
    let weightWithoutViews = 0.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        let velocity = candidate.velocity ?? 0
        let speed = candidate.logVelocity ?? 0
        let share = scan.velocities.share(below: speed)
        return Measure(
            scan.velocities.standing(of: speed),
            "\(Phrases.count(velocity)) views an hour, faster than \(Phrases.percent(share)) "
                + "of \(scan.velocities.count) items"
        )
    }
}
