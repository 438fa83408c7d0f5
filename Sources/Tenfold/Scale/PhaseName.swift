/// The name of a scale phase, such as `1x`; phases are ordered by their place in the configuration.
public struct PhaseName: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
    /// The name as the person wrote it.
    public var rawValue: String

    /// Makes a name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes a name.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The name itself.
    public var description: String { rawValue }
}
