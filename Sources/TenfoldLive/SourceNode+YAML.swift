public import Tenfold
public import TenfoldYAML

extension SourceNode {
    /// The same value without YAML's own notions: a tag `!!str` counts as quotes.
    public init(_ node: YAMLNode) {
        let position = TextPosition(node.position)
        switch node.content {
        case .scalar(let text, let style):
            let isText = style != .plain || node.tag == "tag:yaml.org,2002:str" || node.tag == "!"
            self.init(.scalar(text, isQuoted: isText), at: position)
        case .sequence(let items, _):
            self.init(.list(items.map { SourceNode($0) }), at: position)
        case .mapping(let pairs, _):
            let entries = pairs.map { pair in
                Entry(
                    name: pair.key.text ?? "",
                    position: TextPosition(pair.key.position),
                    value: SourceNode(pair.value)
                )
            }
            self.init(.mapping(entries), at: position)
        }
    }
}

extension TextPosition {
    fileprivate init(_ position: YAMLPosition?) {
        self.init(line: position?.line ?? 1, column: position?.column ?? 1)
    }
}
