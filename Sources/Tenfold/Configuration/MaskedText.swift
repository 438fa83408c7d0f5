/// A text that may hold secrets from the environment; printed, encoded or dumped it shows `***` in their place.
public struct MaskedText: Sendable, Hashable {
    private let value: String
    private let masked: String

    /// Makes a text that holds no secret.
    public init(_ text: String) {
        self.value = text
        self.masked = text
    }

    /// Makes a text from what it says and how it may be shown.
    public init(value: String, shownAs masked: String) {
        self.value = value
        self.masked = masked
    }

    /// Makes a secret, a token or key, from the first of some variables that is set; nil where none is.
    public init?(secret names: String..., in environment: [String: String]) {
        let values = names.lazy.compactMap { environment[$0] }
        guard let value = values.first(where: { !$0.isEmpty }) else { return nil }
        self.init(value: value, shownAs: "***")
    }

    /// The text with its secrets, for the one place that uses it.
    public func reveal() -> String { value }

    /// True where a secret is in it.
    public var isMasked: Bool { value != masked }
}

extension MaskedText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text with `***` for each secret.
    public var description: String { masked }
    /// The text with `***` for each secret.
    public var debugDescription: String { masked }
    /// A mirror without children: `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension MaskedText: Codable {
    /// Reads a text; what was masked stays masked.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text with `***` for each secret.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(masked)
    }
}

extension MaskedText: ExpressibleByStringLiteral {
    /// Makes a text that holds no secret.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
