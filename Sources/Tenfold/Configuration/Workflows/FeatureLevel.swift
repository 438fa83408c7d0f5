/// How much of GitHub's newer syntax is written.
public enum FeatureLevel: String, Sendable, Codable, CaseIterable {
    /// What tools of early 2026 know: no `queue`, no `cache-mode`, no `$/`.
    case compat
    /// What GitHub knows since the autumn of 2026.
    case current
}
