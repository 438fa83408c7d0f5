extension AlertLimits {
    /// The limits that a configuration names, each counted in the days of the records.
    public init(_ configuration: Configuration) {
        self.init(
            usage: configuration.resources.flatMap { resource in
                resource.limits.compactMap { UsageLimit(resource, $0) }
            },
            monthlyBudgetUSD: configuration.budget?.monthlyUSD
        )
    }
}

extension UsageLimit {
    /// Reduces a limit to what rollups can watch; nil where its window is shorter than an hour.
    ///
    /// Rollups count by UTC day, so a limit of another zone's day is shown a few hours off; the ledger,
    /// which decides, counts exactly.
    public init?(_ resource: Resource, _ limit: ResourceLimit) {
        let window: Window
        switch limit.window {
        case .rolling(let seconds) where seconds < 3600: return nil
        case .rolling(let seconds) where seconds < 86_400: window = .hour
        case .rolling, .day: window = .day
        case .month: window = .month
        }
        self.init(
            resource: resource.name,
            operations: limit.costs.isEmpty ? nil : limit.costs.keys.sorted(),
            title: Self.title(resource, limit),
            limit: limit.amount,
            window: window
        )
    }

    /// `youtube uploads`, `actions minutes`.
    private static func title(_ resource: Resource, _ limit: ResourceLimit) -> String {
        let name = resource.limits.count > 1 ? "\(resource.name) \(limit.name)" : resource.name
        return name.split(separator: "_").joined(separator: " ")
    }
}
