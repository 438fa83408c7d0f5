public import Tenfold

/// Texts that some reader of YAML takes for something else unless they are quoted rightly.
public enum HostileText {
    /// The known ones.
    public static let all: [String] = [
        "", " ", "  leading", "trailing ", "\ttab", "in\tside", "tab\t", "on", "On", "OFF", "yes", "No", "y",
        "n",
        "true", "FALSE", "null", "Null", "~", "017", "0o17", "0x1F", "0b101", "1e3", "1E+3", "-1", "+1",
        "1_000",
        "1.5", ".5", "5.", "-.5", ".inf", "-.INF", ".nan", "1:30", "190:20:30", "12:30:45.5", "2026-11-24",
        "2026-11-24T10:00:00Z", "2026-11-24 10:00:00 +01:00", "=", "<<", "-", "- a", "-a", "?", "? a", "?a",
        ":",
        ": a", ":a", "a:", "a: b", "a:b", "a #b", "a#b", "#a", "&a", "*a", "*/5 * * * *", "17 3 * * *", "!a",
        "!!str a", "%a", "@a", "`a", "|", "|\n", ">", ">-", "'", "''", "it's", "'quoted'", "\"", "\"quoted\"",
        "both ' and \"", "back\\slash: x", "{", "}", "{a: b}", "[", "]", "[a, b]", ",", "a, b", "a]", "a}",
        "${{ github.ref }}", "${{ a }}: ${{ b }}", "if: ${{ x != '[]' && y }}", "---", "...", "--- a", "-- a",
        "\u{FEFF}bom", "in\u{FEFF}side", "é", "e\u{301}", "日本語", "\u{1F600} face", "\u{85}", "a\u{85}b",
        "a\u{2028}b", "a\u{2029}b", "\u{A0}no break", "\u{200B}zero", "\u{7F}", "\u{0}", "a\u{1}b",
        "\u{1B}[0m",
        "\u{D7FF}\u{E000}\u{FFFD}", "\r", "a\rb", "a\r\nb\r\n", "a\nb", "a\nb\n", "a\n\nb\n", "a\nb\n\n",
        "\n",
        "\na", "\n\n", " a\nb\n", "a\n b\n", "a \nb\n", "a\n ", "a\n\tb\n", "a\n#b\n", "a\n---\nb\n",
        "a\n...\n",
        "%a\nb\n", "a: b\nc: d\n", "- a\n- b\n", "${{ x }}\n", "a\n\u{1F600}\n", "a\nb\u{2028}c\n",
        String(repeating: "long ", count: 100) + "end", String(repeating: "x", count: 2000),
        String(repeating: "a: ", count: 60), "if [ \"$A\" = 'b' ]; then\n  echo \"x: $A\" # why\nfi\n",
    ]

    /// One of the known, two joined, a harmless one, or signs thrown together.
    public static func random(_ generator: inout SeededGenerator) -> String {
        let some = all.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return some
        case 1: return some + (all.randomElement(using: &generator) ?? "")
        case 2: return ["plain", "two words", "a-b_c", "v1.2.3"].randomElement(using: &generator) ?? ""
        default:
            let letters = Array("ab0:-#'\"\\ \n\t*&![]{},?|>%@`~=.é\u{85}\u{2028}\u{1F600}".unicodeScalars)
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                text.append(letters.randomElement(using: &generator) ?? "a")
            }
            return String(text)
        }
    }

    /// True where no version of YAML sees the end of a line in it.
    public static func isOneLine(_ text: String) -> Bool {
        !text.unicodeScalars.contains { [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains($0.value) }
    }
}
