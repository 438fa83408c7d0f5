/// Something a service gives only so much of: quota units, calls, tokens, runner minutes.
public struct Resource: Sendable, Codable, Equatable, Identifiable {
    /// The name in the configuration, such as `youtube`.
    public var name: String
    /// The preset it started from, where it did.
    public var preset: String?
    /// What is limited; an operation takes its cost from every limit that lists it.
    public var limits: [ResourceLimit]
    /// What one operation costs, in US dollars, by the operation's name.
    public var pricesUSD: [String: Double]

    /// ``name``.
    public var id: String { name }

    /// Makes a resource.
    public init(
        name: String,
        preset: String? = nil,
        limits: [ResourceLimit],
        pricesUSD: [String: Double] = [:]
    ) {
        self.name = name
        self.preset = preset
        self.limits = limits
        self.pricesUSD = pricesUSD
    }
}

/// One bucket of a resource: so many units in a window, and what each operation takes from it.
public struct ResourceLimit: Sendable, Codable, Equatable, Identifiable {
    /// The name, one of a kind in its resource, such as `uploads`.
    public var name: String
    /// How many units there are in each window.
    public var amount: Double
    /// What is counted, such as `units` or `requests`.
    public var unit: String
    /// The time over which it counts.
    public var window: Window
    /// What one operation takes, in units, by the operation's name.
    public var costs: [String: Double]

    /// ``name``.
    public var id: String { name }

    /// Makes a limit.
    public init(name: String, amount: Double, unit: String, window: Window, costs: [String: Double]) {
        self.name = name
        self.amount = amount
        self.unit = unit
        self.window = window
        self.costs = costs
    }
}
