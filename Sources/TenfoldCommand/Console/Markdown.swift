import Tenfold

/// A report in Markdown, built as a tree and printed at the end: foreign text in it stays text.
struct Markdown {
    /// A piece of the report.
    private enum Block {
        case heading(String)
        case paragraph(String)
        case table(head: [String], rows: [[String]])
    }

    private var blocks: [Block] = []

    /// Adds a heading.
    mutating func heading(_ text: String) {
        blocks.append(.heading(text))
    }

    /// Adds a paragraph.
    mutating func paragraph(_ text: String) {
        blocks.append(.paragraph(text))
    }

    /// Adds a table; one without rows is left out.
    mutating func table(_ head: String..., rows: [[String]]) {
        if !rows.isEmpty { blocks.append(.table(head: head, rows: rows)) }
    }

    /// The report, with an empty line after each piece.
    var text: String {
        blocks.map { block in
            switch block {
            case .heading(let text): "### \(Self.escape(text))\n\n"
            case .paragraph(let text): "\(Self.escape(text))\n\n"
            case .table(let head, let rows):
                ([head, head.map { _ in "---" }] + rows.map { $0.map(Self.escape) })
                    .map { "| \($0.joined(separator: " | ")) |\n" }.joined() + "\n"
            }
        }.joined()
    }

    /// A report is read at a glance; the record holds the rest.
    private static let longestText = 300

    /// Takes its meaning from every sign that Markdown or HTML gives one.
    private static func escape(_ text: String) -> String {
        // First of all: what is cut short or escaped could not be recognised any more.
        let line = "\(ForeignLine(Secrets.redaction.apply(text)))"
        let short = line.count > longestText ? "\(line.prefix(longestText))…" : line
        let text = short.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "$", "!", "@": escaped += "\\\(character)"
            default: escaped.append(character)
            }
        }
        // Bare addresses would become links.
        return text.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
    }
}
