/// The id of a job, step, input or output: a letter or `_`, then letters, digits, `_` and `-`.
public struct Identifier: Sendable, Hashable, CustomStringConvertible {
    /// The id as it is written.
    public let description: String

    /// Takes an id; nil where GitHub would refuse it.
    public init?(_ text: String) {
        guard Self.isValid(text) else { return nil }
        description = text
    }

    static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 100 else { return false }
        return (isLetter(first) || first == UInt8(ascii: "_"))
            && text.utf8.allSatisfy {
                isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// Takes an id that the program's author wrote.
    public init(stringLiteral text: String) {
        precondition(Self.isValid(text), "'\(text)' is no id")
        description = text
    }
}
