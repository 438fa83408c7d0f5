/// Turns operations by name into calls with numbered charges.
struct CallBook {
    private let resources: [Resource]
    private let limits: ContiguousArray<SimulatedLimit>
    private(set) var charges: ContiguousArray<SimulatedCharge> = []

    init(_ resources: [Resource], _ limits: ContiguousArray<SimulatedLimit>) {
        self.resources = resources
        self.limits = limits
    }

    /// The calls for some operations, in the order of their names; what they take stands side by side.
    mutating func calls(_ counts: [String: Int]) -> ContiguousArray<SimulationCourse.Call> {
        var calls: ContiguousArray<SimulationCourse.Call> = []
        var names: [String] = []
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
            let charged = add(name, times: Double(count))
            let price = resources.compactMap { $0.pricesUSD[name] }.reduce(0, +) * Double(count)
            guard !charged.isEmpty || price > 0 else { continue }
            calls.append(SimulationCourse.Call(charges: charged, repeated: charged, price: price))
            names.append(name)
        }
        for (place, name) in names.enumerated() { calls[place].repeated = add(name, times: 1) }
        return calls
    }

    /// One call that is all of these together: answered as a whole or not at all.
    mutating func together(_ counts: [String: Int]) -> ContiguousArray<SimulationCourse.Call> {
        let parts = calls(counts)
        guard !parts.isEmpty else { return [] }
        let first = charges.count
        charges.append(contentsOf: sum(parts))
        let all = first..<charges.count
        return [SimulationCourse.Call(charges: all, repeated: all, price: parts.reduce(0) { $0 + $1.price })]
    }

    private mutating func add(_ name: String, times: Double) -> Range<Int> {
        let first = charges.count
        for (place, limit) in resources.flatMap(\.limits).enumerated() {
            if let cost = limit.costs[name], cost > 0 {
                charges.append(SimulatedCharge(limit: place, units: cost * times))
            }
        }
        return first..<charges.count
    }

    /// All charges of some calls, one for each limit.
    func sum(
        _ calls: ContiguousArray<SimulationCourse.Call>,
        _ part: KeyPath<SimulationCourse.Call, Range<Int>> = \.charges
    ) -> ContiguousArray<SimulatedCharge> {
        var units = ContiguousArray(repeating: 0.0, count: limits.count)
        for call in calls {
            for charge in charges[call[keyPath: part]] { units[charge.limit] += charge.units }
        }
        return ContiguousArray(
            units.indices.filter { units[$0] > 0 }.map { SimulatedCharge(limit: $0, units: units[$0]) }
        )
    }
}
