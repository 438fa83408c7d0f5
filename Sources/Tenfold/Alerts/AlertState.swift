/// How a watched figure stands.
public enum AlertState: String, Sendable, Codable, Comparable, CaseIterable {
    /// Nothing was measured yet.
    case unknown
    /// Within its limits.
    case ok
    /// Past the warning line.
    case warning
    /// Past the critical line.
    case critical

    /// True where `left` is less bad.
    public static func < (left: AlertState, right: AlertState) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .unknown: 0
        case .ok: 1
        case .warning: 2
        case .critical: 3
        }
    }
}

/// The two lines a figure should not pass.
public struct Threshold: Sendable, Codable, Equatable {
    /// Which side of the lines is bad.
    public enum Side: String, Sendable, Codable {
        /// Reaching a line from below is bad: units used, money spent.
        case above
        /// Falling under a line is bad: success, depth of the queue.
        case below
    }

    /// The first line.
    public var warning: Double
    /// The second line.
    public var critical: Double
    /// Which side is bad.
    public var side: Side

    /// Makes a pair of lines.
    public init(_ side: Side, warning: Double, critical: Double) {
        self.side = side
        self.warning = warning
        self.critical = critical
    }

    /// How a figure stands against the lines.
    public func state(of value: Double?) -> AlertState {
        guard let value, value.isFinite else { return .unknown }
        switch side {
        case .above: return value >= critical ? .critical : value >= warning ? .warning : .ok
        case .below: return value < critical ? .critical : value < warning ? .warning : .ok
        }
    }
}
