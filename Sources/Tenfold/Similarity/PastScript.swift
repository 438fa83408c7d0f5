/// A script that was published before, reduced to what comparison needs.
public struct PastScript: Sendable, Codable, Equatable {
    /// The idea it was about.
    public var idea: String
    /// The title it was published under.
    public var title: String
    /// Its fingerprint; see ``VideoRecord/fingerprint``.
    public var fingerprint: Fingerprint

    /// Makes a past script.
    public init(idea: String, title: String, fingerprint: Fingerprint) {
        self.idea = idea
        self.title = title
        self.fingerprint = fingerprint
    }
}

extension PastScript {
    /// The script of a published video.
    public init(_ video: VideoRecord) {
        self.init(idea: video.idea, title: video.video.title, fingerprint: video.fingerprint)
    }
}
