/// How new it is: half as fresh every three days.
struct FreshnessPart: ScoringPart {
    static let halfLifeDays = 3.0

    let name = "freshness"
    let weight = 6.0
    let weightWithoutViews = 25.0

    func measure(_ candidate: Trends.Sighting, in scan: Scan) -> Measure {
        let age = Double(candidate.age)
        let word = candidate.observation.published == nil ? "first seen" : "published"
        let when =
            switch candidate.age {
            case 0: "today"
            case 1: "a day ago"
            default: "\(candidate.age) days ago"
            }
        return Measure(Logarithms.power(0.5, age / Self.halfLifeDays), "\(word) \(when)")
    }
}
