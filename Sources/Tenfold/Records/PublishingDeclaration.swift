#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What the owner declared of a video when it was published, as it was sent to the service.
public struct PublishingDeclaration: Sendable, Codable, Equatable {
    /// Who could see it at first.
    public var privacy: UploadSettings.Privacy
    /// Whether it is made for children, by the owner's declaration.
    public var madeForKids: Bool
    /// Whether it shows realistic scenes that are altered or synthetic, by the owner's decision.
    public var syntheticMedia: Bool
    /// When it becomes public by itself; nil where it does not.
    public var publishAt: Date?

    /// Makes a declaration.
    public init(
        privacy: UploadSettings.Privacy,
        madeForKids: Bool,
        syntheticMedia: Bool,
        publishAt: Date? = nil
    ) {
        self.privacy = privacy
        self.madeForKids = madeForKids
        self.syntheticMedia = syntheticMedia
        self.publishAt = publishAt
    }
}
