/// A file of YAML to be written: a mapping below the comment that opens the file.
public struct YAMLDocument: Sendable, Hashable {
    /// The lines of comment at the top, without their `#`; an empty line follows them.
    public var head: [String]
    /// The names and values.
    public var entries: [YAMLEntry]

    /// Makes a document.
    public init(head: [String] = [], _ entries: [YAMLEntry]) {
        self.head = head
        self.entries = entries
    }

    /// The text, which ends in one line break.
    ///
    /// libyaml has no comments and sets the items of a list level with the key above them. So the text is made in
    /// two steps, and no value is ever pasted: libyaml's emitter writes the tree; then libyaml's parser reads that
    /// text back, which proves that it says what the tree says, and gives each value's line, so that comments,
    /// blank lines and the indentation of lists are added as whole lines, ends of lines and starts of lines.
    ///
    /// - Throws: ``YAMLEmitError`` where a name or comment cannot be written.
    public func text() throws(YAMLEmitError) -> String {
        let root = YAMLValue.mapping(entries)
        let written = try YAMLEventEmitter.text(of: root)
        let read = try readBack(written)
        var weaver = YAMLWeaver(text: written)
        try weaver.weave(root, as: read)
        return try weaver.finished(head: head)
    }

    private func readBack(_ written: [UInt8]) throws(YAMLEmitError) -> YAMLNode {
        do throws(YAMLError) {
            return try YAMLNode.parse(written, limits: .written)
        } catch {
            throw YAMLEmitError("", "what was written cannot be read back: \(error)")
        }
    }
}

extension YAMLLimits {
    /// Limits for what a program writes: deeper and longer than a person would.
    static let written = YAMLLimits(bytes: 1 << 26, depth: 256, nodes: 1 << 22)
}
