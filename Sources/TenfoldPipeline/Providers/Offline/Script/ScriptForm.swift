/// How a script from the tables is told.
enum ScriptForm: String, Sendable, CaseIterable {
    /// Counts five down to the first.
    case ranking
    /// Sets four things against one that everybody knows.
    case comparison
    /// Asks, and crosses out until the answer is left.
    case question
}
