/// A way of telling that has worked before: read-only to jobs.
public struct Pattern: Sendable, Hashable, Codable, Identifiable {
    /// A short name that does not change, such as `top-five-ranking`.
    public var id: String
    /// What it is, for a person.
    public var title: String
    /// Words in an idea's title or tags that speak for it, lower case.
    public var keywords: [String]
    /// How the script is built: `ranking`, `comparison` or `question`.
    public var form: String
    /// Its share of attention against the others; 1 is neutral.
    public var weight: Double

    /// Makes a pattern.
    public init(id: String, title: String, keywords: [String], form: String, weight: Double = 1) {
        self.id = id
        self.title = title
        self.keywords = keywords
        self.form = form
        self.weight = weight
    }
}
