public import Tenfold
import TenfoldYAML

/// One place in a workflow file that runs somebody else's action.
public struct ActionUse: Sendable, Hashable {
    /// The file, below the repository.
    public var file: String
    /// Where the value of `uses:` begins.
    public var position: TextPosition
    /// The action, such as `actions/cache/restore`.
    public var action: String
    /// What follows the `@`: a commit, where all is as it should be.
    public var reference: String
    /// The comment at the end of the line, without `#`.
    public var comment: String?

    /// The action's repository, such as `actions/cache`.
    public var repository: String { action.split(separator: "/").prefix(2).joined(separator: "/") }

    /// The version that the comment names.
    ///
    /// Bots write `v7.0.1`, `7.0.1`, `tag=v7.0.1` and `pin@v7.0.1`; words after it do no harm.
    public var version: ActionVersion? {
        guard let word = comment?.split(whereSeparator: \.isWhitespace).first else { return nil }
        let marks = ["tag=", "pin@"]
        let mark = marks.first { word.hasPrefix($0) } ?? ""
        return ActionVersion(String(word.dropFirst(mark.count)))
    }
}

extension ActionUse {
    /// Finds the actions of a workflow file, in the order of the text; images and actions of the repository
    /// itself are no pins.
    ///
    /// - Throws: `DiagnosticsError` where the file is no YAML.
    public static func all(in workflow: GeneratedFile) throws -> [ActionUse] {
        let root: YAMLNode
        do {
            root = try YAMLNode.parse(workflow.contents)
        } catch {
            let place = TextPosition(line: error.position.line, column: error.position.column)
            throw DiagnosticsError([
                Diagnostic(file: workflow.path, at: place, error.problem, suggestion: error.suggestion)
            ])
        }
        let text = String(decoding: workflow.contents, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return root["jobs"]?.values.flatMap { job in
            ([job] + (job["steps"]?.values ?? [])).compactMap { $0["uses"] }
        }.compactMap { ActionUse($0, in: workflow.path, lines) } ?? []
    }

    private init?(_ node: YAMLNode, in file: String, _ lines: [Substring]) {
        guard let value = node.text, let place = node.position, !value.hasPrefix("."),
            !value.hasPrefix("$/"), !value.hasPrefix("docker://")
        else { return nil }
        let at = value.firstIndex(of: "@") ?? value.endIndex
        let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : ""
        self.file = file
        self.position = TextPosition(line: place.line, column: place.column)
        self.action = String(value[..<at])
        self.reference = String(value[at...].dropFirst())
        self.comment = Self.comment(of: line.dropFirst(place.column - 1), after: value)
    }

    /// What stands behind `#` once the value and its quotes are over.
    private static func comment(of rest: Substring, after value: String) -> String? {
        guard let end = rest.firstRange(of: value)?.upperBound,
            let mark = rest[end...].firstRange(of: " #")?.upperBound
        else { return nil }
        let words = rest[mark...].split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension YAMLNode {
    /// The value of a name; nil where there is none or this is no mapping.
    subscript(_ name: String) -> YAMLNode? {
        guard case .mapping(let pairs, _) = content else { return nil }
        return pairs.first { $0.key.text == name }?.value
    }

    /// The values of a mapping or the items of a sequence.
    var values: [YAMLNode] {
        switch content {
        case .mapping(let pairs, _): pairs.map(\.value)
        case .sequence(let items, _): items
        case .scalar: []
        }
    }
}
