/// The rules a tree is printed by.
public enum MarkupDialect: Sendable {
    /// XML: every element without children closes itself.
    case xml
    /// HTML: void elements have no end, others always; `script` and `style` hold their text as it is.
    case html
}

extension Element {
    /// The element as a text, indented where white space means nothing; equal trees give equal bytes.
    public func text(_ dialect: MarkupDialect) -> String { String(decoding: bytes(dialect), as: UTF8.self) }

    /// The element as a whole SVG or other XML document.
    public var xmlDocument: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text(.xml) }

    /// The element, which is `html`, as a whole page.
    public var htmlDocument: String { String(decoding: htmlBytes, as: UTF8.self) }

    /// The bytes of ``htmlDocument``.
    public var htmlBytes: [UInt8] { bytes(.html, after: "<!doctype html>\n") }

    private func bytes(_ dialect: MarkupDialect, after head: String = "") -> [UInt8] {
        var printer = MarkupPrinter(dialect: dialect)
        printer.write(head)
        printer.print(self, depth: 0, foreign: dialect == .xml)
        printer.write("\n")
        return printer.bytes
    }
}

private struct MarkupPrinter {
    let dialect: MarkupDialect
    private(set) var bytes: [UInt8] = []

    init(dialect: MarkupDialect) { self.dialect = dialect }

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Writes a text and then looks whether it had to be escaped: hardly any has.
    private mutating func write(_ text: String, escaping escaped: (String) -> String) {
        let start = bytes.count
        write(text)
        for place in start..<bytes.count where !isPlain(bytes[place]) {
            bytes.removeLast(bytes.count - start)
            return write(escaped(text))
        }
    }

    /// `foreign` is true where the rules of XML hold: in XML, and inside an `svg` of a page.
    mutating func print(_ element: Element, depth: Int, foreign outer: Bool) {
        let foreign = outer || element.name == "svg"
        bytes.append(UInt8(ascii: "<"))
        write(element.name)
        for attribute in element.attributes {
            bytes.append(UInt8(ascii: " "))
            write(attribute.name)
            write("=\"")
            write(attribute.value, escaping: escapedAttribute)
            bytes.append(UInt8(ascii: "\""))
        }
        if element.children.isEmpty {
            if foreign { return write("/>") }
            bytes.append(UInt8(ascii: ">"))
            if !voidElements.contains(element.name) { end(element.name) }
            return
        }
        bytes.append(UInt8(ascii: ">"))
        printChildren(of: element, depth: depth, foreign: foreign)
        end(element.name)
    }

    private mutating func end(_ name: String) {
        write("</")
        write(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func printChildren(of element: Element, depth: Int, foreign: Bool) {
        let indents = isIndented(element)
        for child in element.children {
            if indents { breakLine(depth + 1) }
            switch child {
            case .element(let child):
                print(child, depth: depth + 1, foreign: foreign)
            case .text(let words) where !foreign && rawTextElements.contains(element.name):
                write(rawText(words))
            case .text(let words):
                write(words, escaping: escapedText)
            }
        }
        if indents { breakLine(depth) }
    }

    private mutating func breakLine(_ depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<(2 * depth) { bytes.append(UInt8(ascii: " ")) }
    }

    /// A line break between words of a sentence would be seen as a space, so such children stay in one line.
    private func isIndented(_ element: Element) -> Bool {
        let isBlock = element.children.allSatisfy {
            if case .element(let child) = $0 { !phrasingElements.contains(child.name) } else { false }
        }
        return isBlock && !keepsWhiteSpace.contains(element.name)
    }
}

private let voidElements: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
]
private let rawTextElements: Set = ["script", "style"]
private let keepsWhiteSpace: Set = ["pre", "textarea", "text", "tspan"]
private let phrasingElements: Set = [
    "a", "abbr", "b", "bdi", "button", "cite", "code", "data", "em", "i", "img", "input", "kbd", "label",
    "mark", "output", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var",
    "br", "wbr",
]
