extension Configuration {
    /// What one video takes of all limits, as the planner counts it: made, published and measured once, and the
    /// repeats that are held back for a phase.
    public func jobDemand(in phase: Phase) -> JobDemand {
        JobDemand(
            operations: demand { $0.moment != .scan },
            repeated: demand { $0.moment != .scan && $0.isChargedAgain }.mapValues { _ in 1 },
            repeats: schedule(in: phase).retries ?? 0
        )
    }

    /// How often one video or one run does those of the limits' operations that are asked for.
    func demand(where isAsked: (Operation) -> Bool) -> [String: Int] {
        let limited = resources.flatMap(\.limits).flatMap(\.costs.keys)
        let names = Set(limited + resources.flatMap(\.pricesUSD.keys))
        let operations = names.map { Operation.named($0, in: self) }
            .filter { $0.times > 0 && isAsked($0) }
        return Dictionary(uniqueKeysWithValues: operations.map { ($0.name, $0.times) })
    }
}
