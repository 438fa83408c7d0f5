/// A text as a log may show it: the runner of GitHub Actions obeys no line of it, and a terminal no more than colours.
///
/// The runner takes a command from a line that begins with `::`, spaces before it or not, and from `##[` anywhere in a
/// line. Source: `ActionCommand.cs` of actions/runner, read on 2026-11-25.
struct LogText: CustomStringConvertible {
    /// The text with what would be obeyed taken apart.
    let description: String

    init(_ text: String) {
        guard !Self.isPlain(text.utf8) else {
            description = text
            return
        }
        let scalars = Self.withoutControls(text.unicodeScalars)
        let lines = String(scalars).split(separator: "\n", omittingEmptySubsequences: false)
        description = lines.map(Self.disarmed).joined(separator: "\n")
    }

    /// True for what needs no second look: letters, digits and signs of ASCII, and neither `::` nor `##`.
    private static func isPlain(_ bytes: String.UTF8View) -> Bool {
        var before: UInt8 = 0
        return bytes.allSatisfy { byte in
            let isDoubled = byte == before && (byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#"))
            before = byte
            return !isDoubled && (0x20...0x7E ~= byte || byte == 0x0A || byte == 0x09)
        }
    }

    private static func disarmed(_ line: Substring) -> String {
        let apart = String(line).replacing("##[", with: "# #[")
        guard let start = apart.firstIndex(where: { !$0.isWhitespace }), apart[start...].hasPrefix("::")
        else {
            return apart
        }
        return apart.replacingCharacters(in: start, with: ": ")
    }

    /// All but line ends, tabs and colours; what turns the direction of writing hides what a line says.
    private static func withoutControls(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
        var shown = String.UnicodeScalarView()
        var rest = scalars[...]
        while let scalar = rest.first {
            if let end = endOfColour(rest) {
                shown.append(contentsOf: rest[..<end])
                rest = rest[end...]
                continue
            }
            shown.append(isHarmful(scalar) ? " " : scalar)
            rest = rest.dropFirst()
        }
        return shown
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" || scalar == "\t" { return false }
        return scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
    }

    /// The end of a sequence that sets a colour and does nothing else; nil where none begins here.
    private static func endOfColour(_ scalars: Substring.UnicodeScalarView) -> String.Index? {
        guard scalars.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
        let end = scalars.dropFirst(2).firstIndex { !("0"..."9").contains($0) && $0 != ";" }
        return end.flatMap { scalars[$0] == "m" ? scalars.index(after: $0) : nil }
    }
}

extension String {
    fileprivate func replacingCharacters(in index: Index, with text: String) -> String {
        String(self[..<index]) + text + self[self.index(after: index)...]
    }
}
