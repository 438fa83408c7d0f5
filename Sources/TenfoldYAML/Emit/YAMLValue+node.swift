extension YAMLValue {
    /// Takes what was read over into what is written: plain scalars that may be more than
    /// texts stay as they stand, such as `1.10`; others are texts again.
    ///
    /// Nil where a tag is written somewhere in it, which only its own reader understands.
    public init?(_ node: YAMLNode) {
        guard node.tag == nil else { return nil }
        switch node.content {
        case .scalar("", .plain): self = .null
        case .scalar(let text, .plain) where YAMLScalarStyle.isMoreThanText(text): self = .plain(text)
        case .scalar(let text, _): self = .text(text)
        case .sequence(let nodes, let style):
            let values = nodes.compactMap(YAMLValue.init)
            guard values.count == nodes.count else { return nil }
            self = .list(values.map { YAMLItem($0) }, style)
        case .mapping(let pairs, let style):
            let entries = pairs.compactMap(YAMLEntry.init)
            guard entries.count == pairs.count else { return nil }
            self = .mapping(entries, style)
        }
    }
}

extension YAMLEntry {
    /// Takes a pair over; nil where its key is no text or a tag is written in it.
    public init?(_ pair: YAMLPair) {
        guard pair.key.tag == nil, case .scalar(let key, let style) = pair.key.content,
            let value = YAMLValue(pair.value)
        else { return nil }
        self.init(key, value, keyIsPlain: style == .plain)
    }
}
