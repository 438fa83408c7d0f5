extension XMLElement {
    /// Parses a whole document into its root element.
    static func parse(_ bytes: [UInt8]) throws(SourceProblem) -> XMLElement {
        var reader = XMLReader(bytes)
        var builder = XMLTreeBuilder()
        while let event = try reader.next() { try builder.take(event) }
        guard let root = builder.root else {
            throw SourceProblem(at: bytes.count, "the document has no element")
        }
        return root
    }
}

/// Puts events together to a tree and resolves prefixes.
private struct XMLTreeBuilder {
    private(set) var root: XMLElement?
    private var open: [XMLElement] = []
    private var scopes: [[String: String]] = [["xml": "http://www.w3.org/XML/1998/namespace"]]

    mutating func take(_ event: XMLReader.Event) throws(SourceProblem) {
        switch event {
        case .start(let tag): try start(tag)
        case .text(let text):
            if !open.isEmpty { open[open.count - 1].text += text }
        case .end: end()
        }
    }

    private mutating func start(_ tag: XMLReader.Tag) throws(SourceProblem) {
        var scope = scopes[scopes.count - 1]
        for (name, value) in tag.attributes {
            if name == "xmlns" { scope[""] = value }
            if name.hasPrefix("xmlns:") { scope[String(name.dropFirst(6))] = value }
        }
        scopes.append(scope)
        let parts = tag.name.split(separator: ":", maxSplits: 1)
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        guard let address = scope[prefix] ?? (prefix.isEmpty ? "" : nil) else {
            throw SourceProblem(
                at: tag.offset,
                "the prefix \(ForeignText.quoted(prefix)) is not declared",
                suggestion: "declare it with xmlns:\(prefix)"
            )
        }
        open.append(
            XMLElement(
                name: String(parts.last ?? ""),
                space: XMLElement.Space(rawValue: address) ?? .other,
                attributes: tag.attributes,
                offset: tag.offset
            )
        )
    }

    private mutating func end() {
        scopes.removeLast()
        let element = open.removeLast()
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }
}
