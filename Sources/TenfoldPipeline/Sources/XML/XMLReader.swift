/// Reads XML 1.0 event by event: strict, UTF-8 only, without document types and external entities.
///
/// Our own, because FoundationXML would bring all of Foundation and a parser that follows entities.
struct XMLReader {
    /// What comes next in a document.
    enum Event: Equatable {
        case start(Tag)
        case text(String)
        case end(String)
    }

    /// A start tag.
    struct Tag: Equatable {
        var name: String
        var attributes: [String: String]
        var offset: Int
    }

    let bytes: [UInt8]
    var offset = 0
    private var open: [String] = []
    /// The end that an empty element such as `<br/>` still owes.
    private var pendingEnd: String?
    private var hasRoot = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next event; nil at the end of a document that is complete.
    mutating func next() throws(SourceProblem) -> Event? {
        if let name = pendingEnd { return close(name) }
        while offset < bytes.count {
            if bytes[offset] != UInt8(ascii: "<") {
                if let text = try characters() { return .text(text) }
            } else if let event = try markup() {
                return event
            }
        }
        if let name = open.last { throw problem("the element <\(name)> is never closed") }
        return nil
    }

    private mutating func markup() throws(SourceProblem) -> Event? {
        if looksAt("<?") {
            try instruction()
        } else if looksAt("<!--") {
            try comment()
        } else if looksAt("<![CDATA[") {
            return .text(try characterSection())
        } else if looksAt("<!") {
            throw SourceProblem(
                at: offset,
                "document types and entities of one's own are not read",
                suggestion: "remove the <!DOCTYPE>"
            )
        } else if looksAt("</") {
            return try endTag()
        } else {
            return try startTag()
        }
        return nil
    }

    private mutating func startTag() throws(SourceProblem) -> Event {
        let start = offset
        guard !open.isEmpty || !hasRoot else { throw problem("a second element after the root") }
        guard open.count < SourceLimits.depth else {
            throw problem("nested deeper than \(SourceLimits.depth) elements")
        }
        offset += 1
        let name = try name()
        let attributes = try attributes(of: name)
        let isEmpty = take("/")
        guard take(">") else { throw problem("the tag <\(name)> is not closed") }
        hasRoot = true
        open.append(name)
        if isEmpty { pendingEnd = name }
        return .start(Tag(name: name, attributes: attributes, offset: start))
    }

    private mutating func endTag() throws(SourceProblem) -> Event {
        let start = offset
        offset += 2
        let name = try name()
        skipSpace()
        guard open.last == name else {
            let expected = open.last.map { ", where </\($0)> should be" } ?? ""
            throw SourceProblem(at: start, "</\(name)> closes nothing\(expected)")
        }
        guard take(">") else { throw problem("the tag </\(name)> is not closed") }
        return close(name)
    }

    private mutating func close(_ name: String) -> Event {
        pendingEnd = nil
        open.removeLast()
        return .end(name)
    }

    private mutating func attributes(of element: String) throws(SourceProblem) -> [String: String] {
        var attributes: [String: String] = [:]
        while skipSpace(), let byte = current, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") {
            let start = offset
            let name = try name()
            skipSpace()
            guard take("=") else { throw problem("the attribute '\(name)' has no value") }
            skipSpace()
            guard attributes.updateValue(try attributeValue(), forKey: name) == nil else {
                throw SourceProblem(at: start, "the attribute '\(name)' comes twice")
            }
            guard attributes.count <= SourceLimits.breadth else {
                throw SourceProblem(at: start, "<\(element)> has over \(SourceLimits.breadth) attributes")
            }
        }
        return attributes
    }

    /// Text up to the next tag; nil where it is white space outside the root.
    private mutating func characters() throws(SourceProblem) -> String? {
        let start = offset
        let text = try text(until: UInt8(ascii: "<"))
        if !open.isEmpty { return text }
        guard text.utf8.allSatisfy(isSpace) else {
            throw SourceProblem(at: start, "text outside the root element")
        }
        return nil
    }

    private mutating func characterSection() throws(SourceProblem) -> String {
        guard !open.isEmpty else { throw problem("text outside the root element") }
        let start = offset
        offset += 9
        let content = offset
        try skip(past: "]]>", from: start, "the CDATA section")
        try checkCharacters(content..<offset - 3)
        return String(decoding: bytes[content..<offset - 3], as: UTF8.self)
    }
}
