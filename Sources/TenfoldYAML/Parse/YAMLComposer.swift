/// Builds a tree from events: resolves aliases, unfolds merges, and refuses what would surprise.
struct YAMLComposer: ~Copyable {
    private var parser: YAMLEventParser
    private let limits: YAMLLimits
    private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    private var openAnchors: Set<String> = []
    private var size = 0
    private var depth = 0

    init(_ bytes: [UInt8], limits: YAMLLimits) {
        self.parser = YAMLEventParser(bytes)
        self.limits = limits
    }

    /// The one document of the stream; an empty stream is an empty plain scalar.
    mutating func document() throws(YAMLError) -> YAMLNode {
        _ = try parser.next()
        let start = try parser.next()
        guard case .documentStart = start.kind else {
            return YAMLNode(.scalar("", .plain), position: YAMLPosition(line: 1, column: 1))
        }
        let root = try node(try parser.next())
        _ = try parser.next()
        let end = try parser.next()
        guard case .streamEnd = end.kind else {
            throw YAMLError(
                at: end.position,
                "a second document begins here",
                suggestion: "keep one document in a file"
            )
        }
        return root
    }

    private mutating func node(_ event: YAMLEvent) throws(YAMLError) -> YAMLNode {
        switch event.kind {
        case .alias(let name): return try alias(name, at: event.position)
        case .scalar(let text, let style, let properties):
            return try anchored(properties, at: event.position) { _ throws(YAMLError) in
                .scalar(text, style)
            }
        case .sequenceStart(let style, let properties):
            return try anchored(properties, at: event.position) { composer throws(YAMLError) in
                .sequence(try composer.items(), style)
            }
        case .mappingStart(let style, let properties):
            return try anchored(properties, at: event.position) { composer throws(YAMLError) in
                .mapping(try composer.pairs(), style)
            }
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            preconditionFailure("libyaml gave events out of order")
        }
    }

    private mutating func items() throws(YAMLError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while true {
            let event = try parser.next()
            if case .sequenceEnd = event.kind { return items }
            items.append(try node(event))
        }
    }

    private mutating func pairs() throws(YAMLError) -> [YAMLPair] {
        var pairs: [YAMLPair] = []
        var seen: [String: YAMLPosition] = [:]
        while true {
            let event = try parser.next()
            if case .mappingEnd = event.kind { return try unfoldMerges(pairs) }
            let key = try node(event)
            guard let name = key.text else {
                throw YAMLError(at: event.position, "a list or mapping cannot be a key")
            }
            if let first = seen.updateValue(event.position, forKey: name) {
                throw YAMLError(
                    at: event.position,
                    "the key '\(name)' is here twice; the first is on line \(first.line)",
                    suggestion: "remove one of the two"
                )
            }
            pairs.append(YAMLPair(key, try node(try parser.next())))
        }
    }
}

extension YAMLComposer {
    /// Composes a value within the limits and remembers it by its anchor.
    private mutating func anchored(
        _ properties: YAMLEvent.Properties,
        at position: YAMLPosition,
        _ content: (inout YAMLComposer) throws(YAMLError) -> YAMLNode.Content
    ) throws(YAMLError) -> YAMLNode {
        let before = size
        try count(1, at: position)
        depth += 1
        guard depth <= limits.depth else {
            throw YAMLError(at: position, "values are nested more than \(limits.depth) deep")
        }
        if let anchor = properties.anchor { openAnchors.insert(anchor) }
        let node = YAMLNode(try content(&self), tag: properties.tag, position: position)
        depth -= 1
        if let anchor = properties.anchor {
            openAnchors.remove(anchor)
            anchors[anchor] = (node, size - before)
        }
        return node
    }

    private mutating func alias(_ name: String, at position: YAMLPosition) throws(YAMLError) -> YAMLNode {
        guard !openAnchors.contains(name) else {
            throw YAMLError(at: position, "the alias '*\(name)' is inside its own anchor")
        }
        guard let (node, size) = anchors[name] else {
            throw YAMLError(
                at: position,
                "the alias '*\(name)' has no anchor before it",
                suggestion: "write '&\(name)' before the value it stands for"
            )
        }
        try count(size, at: position)
        return node
    }

    private mutating func count(_ more: Int, at position: YAMLPosition) throws(YAMLError) {
        size += more
        guard size <= limits.nodes else {
            throw YAMLError(
                at: position,
                "the file holds more than \(limits.nodes) values once its aliases are unfolded"
            )
        }
    }
}
