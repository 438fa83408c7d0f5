import Tenfold
import TenfoldLive
import TenfoldYAML

/// A parser of YAML that shares no code with libyaml.
enum PyYAML {
    /// True where Python has it.
    static func isInstalled() async -> Bool {
        do {
            return try await run("import yaml", "").exitCode == 0
        } catch {
            return false
        }
    }

    /// The trees of documents, or `refused`.
    static func trees(of documents: [String]) async throws -> [Tree] {
        try await answers(treeScript, documents)
    }

    /// What documents mean, merges applied.
    static func meanings(of documents: [String]) async throws -> [JSONValue] {
        try await answers(meaningScript, documents)
    }

    private static func answers<Answer: Decodable>(_ script: String, _ documents: [String]) async throws
        -> [Answer]
    {
        let input = String(decoding: try CanonicalJSON.line(documents), as: UTF8.self)
        let result = try await run(script, input)
        return try CanonicalJSON.decode([Answer].self, from: result.output)
    }

    private static func run(_ script: String, _ input: String) async throws -> ProcessResult {
        try await SubprocessRunner().run(ProcessCommand("python3", ["-c", script], input: Array(input.utf8)))
    }

    private static let treeScript = """
        import json, sys, yaml
        def tree(node):
            place = [node.start_mark.line + 1, node.start_mark.column + 1]
            if isinstance(node, yaml.ScalarNode):
                isEmpty = not node.value and not node.style
                return {"text": node.value, "style": node.style or "", "place": None if isEmpty else place}
            if isinstance(node, yaml.SequenceNode):
                return {"items": [tree(item) for item in node.value], "place": place}
            return {"keys": [tree(key) for key, _ in node.value],
                    "values": [tree(value) for _, value in node.value], "place": place}
        def read(text):
            try:
                return tree(yaml.compose(text, Loader=yaml.SafeLoader))
            except Exception as error:
                return {"refused": type(error).__name__}
        print(json.dumps([read(text) for text in json.load(sys.stdin)]))
        """

    private static let meaningScript = """
        import json, sys, yaml
        print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))
        """
}

/// A tree in a form both parsers can be brought to; where nothing is written, each has its own idea of the place.
final class Tree: Codable, Equatable, CustomStringConvertible {
    var text: String?
    var style: String?
    var items: [Tree]?
    var keys: [Tree]?
    var values: [Tree]?
    var place: [Int]?
    var refused: String?

    init(_ node: YAMLNode) {
        place = node.position.map { [$0.line, $0.column] }
        switch node.content {
        case .scalar(let text, let style):
            self.text = text
            self.style = Self.sign(style)
            if text.isEmpty, style == .plain { place = nil }
        case .sequence(let nodes, _):
            items = nodes.map { Tree($0) }
        case .mapping(let pairs, _):
            keys = pairs.map { Tree($0.key) }
            values = pairs.map { Tree($0.value) }
        }
    }

    static func == (first: Tree, second: Tree) -> Bool { first.description == second.description }

    var description: String {
        do {
            return String(decoding: try CanonicalJSON.line(self), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    private static func sign(_ style: YAMLScalarStyle) -> String {
        switch style {
        case .plain: ""
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        }
    }
}
