import Tenfold

/// Reads a page as strictly as XML is read, save for HTML's void elements, and lists what is in it.
///
/// Stricter than HTML asks: every element closed, every attribute quoted, no name twice, no stray `<` or `&`.
struct PageReader {
    struct Tag {
        var name: String
        var attributes: [String: String]
        var path: [String]
    }

    private(set) var tags: [Tag] = []
    private(set) var problems: [String] = []
    /// The text of all elements, in order, separated by spaces.
    private(set) var text = ""
    private var open: [String] = []
    private var rest: Substring

    static let void: Set = ["meta", "link", "img", "br", "hr", "input"]

    init(_ page: String) {
        rest = page[...]
        if rest.hasPrefix("<!doctype html>\n") {
            rest = rest.dropFirst("<!doctype html>\n".count)
        } else {
            problems.append("no doctype")
        }
        while !rest.isEmpty { step() }
        if !open.isEmpty { problems.append("never closed: \(open)") }
    }

    private mutating func step() {
        if rest.first != "<" {
            let run = rest.prefix { $0 != "<" }
            check(references: run)
            text += decoded(String(run)) + " "
            rest = rest.dropFirst(run.count)
            return
        }
        guard let end = rest.firstIndex(of: ">") else {
            problems.append("a tag without an end")
            rest = ""
            return
        }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        inside.first == "/" ? close(String(inside.dropFirst())) : begin(inside)
    }

    private mutating func close(_ name: String) {
        guard open.last == name else {
            problems.append("</\(name)> inside \(open)")
            return
        }
        open.removeLast()
    }

    private mutating func begin(_ inside: Substring) {
        let closesItself = inside.last == "/"
        var words = closesItself ? inside.dropLast() : inside
        let name = String(words.prefix { $0 != " " })
        words = words.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while let start = words.firstIndex(where: { $0 != " " }) {
            words = words[start...]
            let parts = words.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0].last == "=" else {
                problems.append("an attribute of \(name) without quotes: \(words)")
                break
            }
            let key = String(parts[0].dropLast())
            if attributes[key] != nil { problems.append("\(name) has \(key) twice") }
            check(references: parts[1])
            attributes[key] = decoded(String(parts[1]))
            words = parts[2]
        }
        tags.append(Tag(name: name, attributes: attributes, path: open))
        if closesItself, !open.contains("svg"), name != "svg" { problems.append("<\(name)/> outside svg") }
        if !closesItself, !Self.void.contains(name) { open.append(name) }
    }

    private mutating func check(references text: Substring) {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let isReference = ["amp;", "lt;", "gt;", "quot;", "#9;", "#10;", "#13;"].contains {
                part.hasPrefix($0)
            }
            if !isReference { problems.append("a bare & before \(part.prefix(10))") }
        }
    }

    private func decoded(_ text: String) -> String {
        [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"), ("&#13;", "\r"),
            ("&amp;", "&"),
        ]
        .reduce(text) { text, pair in
            text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
    }
}
