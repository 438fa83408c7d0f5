/// What a step gives to its shell.
///
/// No expression can stand in it: values reach a script through variables.
public struct Script: Sendable, Hashable {
    /// The lines, without line breaks at the end.
    public let text: String

    /// Takes a script; nil where it is empty or holds `${{`, which GitHub would replace before the shell reads it.
    public init?(_ text: String) {
        guard let trimmed = Self.trimmed(text) else { return nil }
        self.text = trimmed
    }

    private static func trimmed(_ text: String) -> String? {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let inner = lines.drop { $0.allSatisfy { $0 == " " } }
        guard let last = inner.lastIndex(where: { !$0.allSatisfy { $0 == " " } }) else { return nil }
        let trimmed = inner[...last].map { String($0) }.joined(separator: "\n")
        return trimmed.pieces(around: "${{").count == 1 ? trimmed : nil
    }
}

extension Script: ExpressibleByStringLiteral {
    /// Takes a script that the program's author wrote.
    public init(stringLiteral text: String) {
        guard let trimmed = Self.trimmed(text) else { preconditionFailure("no script: \(text)") }
        self.text = trimmed
    }
}
