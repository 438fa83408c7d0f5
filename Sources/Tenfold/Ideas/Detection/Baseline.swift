/// The speed that is usual for an age and a category, learnt from everything seen so far.
///
/// Speeds are compared as logarithms, because they spread over five powers of ten. A category's habit is pulled
/// towards that of all by ``Baseline/priorStrength`` made-up sightings, so that three videos make no rule.
struct Baseline {
    static let priorStrength = 20.0
    static let oldestAge = 7

    private var ages = [Mean](repeating: Mean(), count: oldestAge + 1)
    private var all = Mean()
    private var categories: [String: Mean] = [:]

    init(_ histories: [ArraySlice<Trends.Sighting>]) {
        let counted = histories.joined().compactMap { sighting in
            sighting.logVelocity.map { (sighting.age, sighting.observation.category ?? "", $0) }
        }
        for (_, _, speed) in counted { all.add(speed) }
        for (age, _, speed) in counted { ages[min(age, Self.oldestAge)].add(speed) }
        for (age, category, speed) in counted {
            categories[category, default: Mean()].add(speed - usual(age: age))
        }
    }

    /// How many times faster it is than its kind, as a natural logarithm; nil where views are not counted.
    func lift(of sighting: Trends.Sighting) -> Double? {
        guard let speed = sighting.logVelocity else { return nil }
        let category = categories[sighting.observation.category ?? ""] ?? Mean()
        return speed - usual(age: sighting.age) - category.pulled(towards: 0, by: Self.priorStrength)
    }

    private func usual(age: Int) -> Double {
        ages[min(age, Self.oldestAge)].pulled(towards: all.value, by: Self.priorStrength)
    }

    private struct Mean {
        var sum = 0.0
        var count = 0.0
        var value: Double { count > 0 ? sum / count : 0 }

        mutating func add(_ number: Double) {
            sum += number
            count += 1
        }

        func pulled(towards prior: Double, by strength: Double) -> Double {
            (sum + prior * strength) / (count + strength)
        }
    }
}
