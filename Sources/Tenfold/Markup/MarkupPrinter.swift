/// The rules a tree is printed by.
public enum MarkupDialect: Sendable {
    /// XML: every element without children closes itself.
    case xml
    /// HTML: void elements have no end, others always; `script` and `style` hold their text as it is.
    case html
}

extension Element {
    /// The element as a text, indented where white space means nothing; equal trees give equal bytes.
    public func text(_ dialect: MarkupDialect) -> String {
        var printer = MarkupPrinter(dialect: dialect)
        printer.print(self, depth: 0, foreign: dialect == .xml)
        return printer.text + "\n"
    }

    /// The element as a whole SVG or other XML document.
    public var xmlDocument: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text(.xml) }

    /// The element, which is `html`, as a whole page.
    public var htmlDocument: String { "<!doctype html>\n" + text(.html) }
}

private struct MarkupPrinter {
    let dialect: MarkupDialect
    var text = ""

    /// `foreign` is true where the rules of XML hold: in XML, and inside an `svg` of a page.
    mutating func print(_ element: Element, depth: Int, foreign outer: Bool) {
        let foreign = outer || element.name == "svg"
        text += "<\(element.name)"
        for attribute in element.attributes {
            text += " \(attribute.name)=\"\(escapedAttribute(attribute.value))\""
        }
        if element.children.isEmpty {
            if foreign {
                text += "/>"
            } else {
                text += voidElements.contains(element.name) ? ">" : "></\(element.name)>"
            }
            return
        }
        text += ">"
        printChildren(of: element, depth: depth, foreign: foreign)
        text += "</\(element.name)>"
    }

    private mutating func printChildren(of element: Element, depth: Int, foreign: Bool) {
        let indents = isIndented(element)
        for child in element.children {
            if indents { breakLine(depth + 1) }
            switch child {
            case .element(let child):
                print(child, depth: depth + 1, foreign: foreign)
            case .text(let words) where !foreign && rawTextElements.contains(element.name):
                text += rawText(words)
            case .text(let words):
                text += escapedText(words)
            }
        }
        if indents { breakLine(depth) }
    }

    private mutating func breakLine(_ depth: Int) {
        text += "\n" + String(repeating: "  ", count: depth)
    }

    /// A line break between words of a sentence would be seen as a space, so such children stay in one line.
    private func isIndented(_ element: Element) -> Bool {
        guard !keepsWhiteSpace.contains(element.name) else { return false }
        return element.children.allSatisfy {
            if case .element(let child) = $0 { !phrasingElements.contains(child.name) } else { false }
        }
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
