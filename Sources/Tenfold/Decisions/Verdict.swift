/// What is to happen with the scale.
public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// Enter the next larger phase.
    case promote
    /// Stay; also where there is not enough evidence for either.
    case hold
    /// Return to the next smaller phase.
    case rollBack = "roll back"
}
