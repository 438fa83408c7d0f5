#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A video that was published: one for every idea at most.
public struct VideoRecord: Record {
    /// `videos`.
    public static let kind = RecordKind.videos
    /// 1.
    public static let version = 1

    /// The idea it came from; also the marker that keeps it from being published twice.
    public var idea: String
    /// The run that made it.
    public var run: String
    /// The job that made it, from 1.
    public var job: Int
    /// The lane that published it, such as `outbox` or `youtube`.
    public var lane: String
    /// The address or id the lane gave it.
    public var location: String
    /// When it was published.
    public var publishedAt: Date
    /// The facts of the file.
    public var video: VideoFacts
    /// What is kept of its script, so that later ones can be compared with it.
    public var fingerprint: Fingerprint
    /// What the owner declared of it; nil where the lane asks for nothing of the kind.
    public var declared: PublishingDeclaration?

    /// ``publishedAt``.
    public var time: Date { publishedAt }

    /// Makes a record.
    public init(
        idea: String,
        run: String,
        job: Int,
        lane: String,
        location: String,
        publishedAt: Date,
        video: VideoFacts,
        fingerprint: Fingerprint = Fingerprint(),
        declared: PublishingDeclaration? = nil
    ) {
        self.idea = idea
        self.run = run
        self.job = job
        self.lane = lane
        self.location = location
        self.publishedAt = publishedAt
        self.video = video
        self.fingerprint = fingerprint
        self.declared = declared
    }
}
