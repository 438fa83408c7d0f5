/// How much of a text is read before it is refused.
public struct YAMLLimits: Sendable, Hashable {
    /// The most bytes of a text.
    public var bytes: Int
    /// The deepest nesting.
    public var depth: Int
    /// The most values once aliases are unfolded.
    public var nodes: Int

    /// Makes limits; without arguments, those for a file that a person edits.
    public init(bytes: Int = 1 << 20, depth: Int = 64, nodes: Int = 20_000) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }
}
