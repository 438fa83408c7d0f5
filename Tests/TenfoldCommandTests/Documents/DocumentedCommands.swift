import TenfoldLive
import TenfoldTesting

/// A call of the program that a document shows.
struct DocumentedCommand: CustomStringConvertible {
    /// The document, from the root of the repository.
    let file: String
    /// Its line, from 1.
    let line: Int
    /// The words behind `tenfold`, with examples in place of `DAY`, `N` and their like.
    let arguments: [String]
    /// True where it stands in a sentence, which may name a command without all it needs.
    let isMention: Bool

    var description: String { "\(file):\(line): tenfold \(arguments.joined(separator: " "))" }

    /// Every call in README.md and in docs/, in the order of reading.
    static func all() throws -> [DocumentedCommand] {
        let files = LocalFiles()
        let guides = try files.list("\(Program.packageRoot)/docs").filter { $0.hasSuffix(".md") }.map {
            "docs/\($0)"
        }
        return try (["README.md"] + guides).flatMap { file in
            let text = String(decoding: try files.read("\(Program.packageRoot)/\(file)") ?? [], as: UTF8.self)
            return calls(in: text, file)
        }
    }

    private static let examples = ["DAY": "2026-11-01", "N": "6", "KEY=VALUE": "gates.winner_views=500"]

    private static func calls(in text: String, _ file: String) -> [DocumentedCommand] {
        var isCode = false
        var found: [DocumentedCommand] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.trimmed.hasPrefix("```") { isCode.toggle() }
            let spans =
                isCode ? [Substring(line)] : line.split(separator: "`", omittingEmptySubsequences: false).odd
            for span in spans {
                guard let arguments = arguments(of: span) else { continue }
                found.append(
                    DocumentedCommand(
                        file: file,
                        line: index + 1,
                        arguments: arguments.map { examples[$0] ?? $0 },
                        isMention: !isCode
                    )
                )
            }
        }
        return found
    }

    /// The words behind `tenfold`, up to a pipe, a redirection or a remark; nil where it is no call.
    private static func arguments(of span: Substring) -> [String]? {
        let command = span.firstRange(of: " #").map { span[..<$0.lowerBound] } ?? span
        var words = words(of: command)
        while let first = words.first, first.contains("="), !first.hasPrefix("-") { words.removeFirst() }
        guard words.first == "tenfold" else { return nil }
        return words.dropFirst().prefix { !["|", ">", "&&", ";"].contains($0) }.filter { $0 != "…" }
    }

    /// Words as a shell would cut them, with double quotes.
    private static func words(of line: Substring) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        for character in line {
            switch character {
            case "\"":
                isQuoted.toggle()
                word = word ?? ""
            case " " where !isQuoted:
                words += word.map { [$0] } ?? []
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}

extension [Substring] {
    /// What stands between the first and second mark, the third and fourth, and so on.
    fileprivate var odd: [Substring] { indices.filter { $0 % 2 == 1 }.map { self[$0] } }
}
