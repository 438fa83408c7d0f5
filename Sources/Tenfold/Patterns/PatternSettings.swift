/// How output is dealt over the patterns.
public struct PatternSettings: Sendable, Codable, Equatable {
    /// The way to deal.
    public enum Allocation: String, Sendable, Codable, CaseIterable {
        /// Each slot draws a rate for every pattern from what is believed of it, and takes the highest.
        case thompson
        /// The strategy's weights, doubled and halved, but normalised and capped.
        case strategy
    }

    /// The way to deal.
    public var allocation: Allocation
    /// The share of what was learnt that is kept from day to day; 1 where patterns do not tire.
    public var memory: Double

    /// Makes the settings.
    public init(allocation: Allocation = .thompson, memory: Double = 0.99) {
        self.allocation = allocation
        self.memory = memory
    }
}
