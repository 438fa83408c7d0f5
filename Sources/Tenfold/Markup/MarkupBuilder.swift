/// Collects the children of an ``Element``: elements, texts, arrays of either, conditions and loops.
@resultBuilder
public enum MarkupBuilder {
    /// An element as a child.
    public static func buildExpression(_ element: Element) -> [Markup] { [.element(element)] }
    /// An element as a child, where there is one.
    public static func buildExpression(_ element: Element?) -> [Markup] {
        element.map { [.element($0)] } ?? []
    }
    /// Elements as children.
    public static func buildExpression(_ elements: [Element]) -> [Markup] { elements.map(Markup.element) }
    /// Text as a child.
    public static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
    /// Nodes as children.
    public static func buildExpression(_ nodes: [Markup]) -> [Markup] { nodes }
    /// All children in order.
    public static func buildBlock(_ parts: [Markup]...) -> [Markup] { joined(parts) }
    /// The children of a loop.
    public static func buildArray(_ parts: [[Markup]]) -> [Markup] { joined(parts) }
    /// The children of an `if` without `else`.
    public static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
    /// The children of an `if`.
    public static func buildEither(first part: [Markup]) -> [Markup] { part }
    /// The children of an `else`.
    public static func buildEither(second part: [Markup]) -> [Markup] { part }

    private static func joined(_ parts: [[Markup]]) -> [Markup] {
        if parts.count == 1 { return parts[0] }
        var all: [Markup] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { all += part }
        return all
    }
}
