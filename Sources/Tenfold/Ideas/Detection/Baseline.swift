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
        let counted = histories.joined().filter { $0.velocity != nil }
        for sighting in counted {
            all.add(Self.logarithm(sighting))
        }
        for sighting in counted {
            ages[min(sighting.age, Self.oldestAge)].add(Self.logarithm(sighting))
        }
        for sighting in counted {
            let rest = Self.logarithm(sighting) - usual(age: sighting.age)
            categories[sighting.observation.category ?? "", default: Mean()].add(rest)
        }
    }

    /// How many times faster it is than its kind, as a natural logarithm; nil where views are not counted.
    func lift(of sighting: Trends.Sighting) -> Double? {
        guard sighting.velocity != nil else { return nil }
        let category = categories[sighting.observation.category ?? ""] ?? Mean()
        return Self.logarithm(sighting) - usual(age: sighting.age)
            - category.pulled(towards: 0, by: Self.priorStrength)
    }

    private func usual(age: Int) -> Double {
        ages[min(age, Self.oldestAge)].pulled(towards: all.value, by: Self.priorStrength)
    }

    private static func logarithm(_ sighting: Trends.Sighting) -> Double {
        Logarithms.log(1 + (sighting.velocity ?? 0))
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
