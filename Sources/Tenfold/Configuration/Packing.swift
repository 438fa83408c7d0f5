/// How many isolated videos share one runner job; GitHub bills each job by the whole minute.
public enum Packing: Sendable, Hashable {
    /// One video a job.
    case separate
    /// As few billed minutes as keep the phase's promise of parallel work; the planner chooses.
    case auto
    /// So many videos a job, one after the other.
    case videos(Int)
}

extension Packing: CustomStringConvertible {
    /// As it is written in the configuration: `separate`, `auto` or a number.
    public var description: String {
        switch self {
        case .separate: "separate"
        case .auto: "auto"
        case .videos(let count): "\(count)"
        }
    }

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ text: String) {
        switch text {
        case "separate": self = .separate
        case "auto": self = .auto
        default:
            guard let count = Int(text), count > 0 else { return nil }
            self = count == 1 ? .separate : .videos(count)
        }
    }
}

extension Packing: Codable {
    /// Reads `separate`, `auto` or a number as a text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let packing = Packing(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no packing")
        }
        self = packing
    }

    /// Writes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
