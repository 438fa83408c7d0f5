/// The stretch of time over which a limit counts.
public enum Window: Sendable, Hashable, Codable {
    /// Any stretch of so many seconds.
    case rolling(seconds: Int)
    /// A calendar day in a named time zone, such as `America/Los_Angeles`.
    case day(zone: String)
    /// A calendar month in a named time zone.
    case month(zone: String)
}

extension Window: CustomStringConvertible {
    /// In words, such as `day in America/Los_Angeles`.
    public var description: String {
        switch self {
        case .rolling(seconds: 60): "minute"
        case .rolling(seconds: 3600): "hour"
        case .rolling(let seconds): "\(seconds) s"
        case .day(zone: "UTC"): "day"
        case .day(let zone): "day in \(zone)"
        case .month(zone: "UTC"): "month"
        case .month(let zone): "month in \(zone)"
        }
    }
}

extension Window {
    /// In words that follow a number of units, such as `a day in America/Los_Angeles` or `in any 24 hours`.
    public var inWords: String {
        switch self {
        case .rolling(seconds: 60): "in any minute"
        case .rolling(seconds: 3600): "in any hour"
        case .rolling(let seconds) where seconds % 3600 == 0: "in any \(seconds / 3600) hours"
        case .rolling(let seconds): "in any \(seconds) seconds"
        case .day, .month: "a \(self)"
        }
    }

    /// The time zone a calendar window goes by; nil for a rolling one.
    public var zone: String? {
        switch self {
        case .rolling: nil
        case .day(let zone), .month(let zone): zone
        }
    }
}
