/// From where on two scripts are too much alike.
///
/// Measured on edited, reordered, templated and unrelated scripts of the usual 90 words; the tests hold the
/// set and print the distances.
public struct SimilarityLimits: Sendable, Codable, Equatable {
    /// Shared wording from which a script is a copy.
    public var copiedWording: Double
    /// Shared wording from which a script is held.
    public var heldWording: Double
    /// Shared build from which a script is held as the same template with other names.
    public var heldBuild: Double
    /// How many of the latest scripts must be about something else.
    public var recentTopics: Int

    /// Makes limits; the defaults are the house's own.
    public init(
        copiedWording: Double = 0.5,
        heldWording: Double = 0.25,
        heldBuild: Double = 0.4,
        recentTopics: Int = 20
    ) {
        self.copiedWording = copiedWording
        self.heldWording = heldWording
        self.heldBuild = heldBuild
        self.recentTopics = recentTopics
    }
}
