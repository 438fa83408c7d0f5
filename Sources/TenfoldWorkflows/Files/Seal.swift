import Tenfold

/// The comment that opens a file this program wrote, and says by which version, from what, and what it said then.
///
/// There is no date and no folder in it: the same input gives the same bytes everywhere.
public struct Seal: Sendable, Hashable {
    /// The version of the program.
    public var version: ActionVersion
    /// The hash of the model: of all that it made the workflows say, 16 hexadecimal digits.
    public var model: String
    /// The hash of the file apart from the line that holds this, 16 hexadecimal digits.
    public var content: String

    /// What every file of ours begins with.
    static let opening = "# Written by tenfold from tenfold.yml."

    private static let advice = [
        opening + " After a change there, run: tenfold generate",
        "# Changes made here are shown and not kept: your own steps and jobs go into tenfold.yml, under workflows.",
    ]

    /// The text with a seal above it.
    ///
    /// - Parameter model: The hash of the model; its first 16 digits are kept.
    public static func sealed(_ text: String, version: ActionVersion, model: String) -> String {
        let above = advice.joined(separator: "\n") + "\n"
        let seal = Seal(version: version, model: String(model.prefix(16)), content: hash(above + "\n" + text))
        return above + seal.line + "\n\n" + text
    }

    /// Takes a text apart; nil where this program did not write it.
    public static func opened(_ text: String) -> Opened? {
        guard text.hasPrefix(opening) else { return nil }
        var lines = text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
        guard let place = lines.firstIndex(where: { $0.hasPrefix(mark) }), let seal = Seal(lines[place])
        else {
            return Opened(seal: nil, isAsWritten: false)
        }
        lines.remove(at: place)
        return Opened(seal: seal, isAsWritten: hash(lines.joined(separator: "\n")) == seal.content)
    }

    /// A text without the line that seals it.
    static func unsealed(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if let place = lines.prefix(4).firstIndex(where: { $0.hasPrefix(mark) }) { lines.remove(at: place) }
        return lines
    }

    /// What a file says of itself.
    public struct Opened: Sendable, Hashable {
        /// The seal; nil where somebody damaged it.
        public var seal: Seal?
        /// True where nobody has changed the file since it was written.
        public var isAsWritten: Bool
    }
}

extension Seal {
    private static let mark = "# tenfold "

    private var line: String {
        "\(Self.mark)\(version.description.dropFirst()), model \(model), content \(content)"
    }

    private init?(_ line: Substring) {
        let parts = line.dropFirst(Self.mark.count).split(separator: ",").map { part in
            part.split(separator: " ").map(String.init)
        }
        guard parts.count == 3, parts[0].count == 1, parts[1].first == "model", parts[2].first == "content",
            let version = ActionVersion(parts[0][0]), parts[1].count == 2, parts[2].count == 2
        else { return nil }
        self.init(version: version, model: parts[1][1], content: parts[2][1])
    }

    private static func hash(_ text: String) -> String { String(SHA256.hex(text).prefix(16)) }
}
