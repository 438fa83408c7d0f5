public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A finished video that waits for the upload lane, with everything the lane needs.
public struct UploadItem: Sendable, Codable, Equatable {
    /// The folder below a workspace that holds one.
    public static let folder = "handover"
    /// The file in that folder that describes it.
    public static let file = "item.json"

    /// The idea; also the marker by which a lane knows a video again.
    public var idea: String
    /// The run that made it.
    public var run: String
    /// The job that made it, from 1.
    public var job: Int
    /// The idea's score, 0 to 100.
    public var score: Double
    /// When it was finished.
    public var finishedAt: Date
    /// The title.
    public var title: String
    /// The description, with the marker in its last line.
    public var description: String
    /// The tags.
    public var tags: [String]
    /// The facts of the video file.
    public var video: VideoFacts
    /// What later scripts are compared with.
    public var fingerprint: Fingerprint
    /// The video file, below the item's folder.
    public var videoFile: String
    /// The thumbnail, below the item's folder, where there is one.
    public var thumbnailFile: String?
    /// The captions, below the item's folder, where there are any.
    public var captionsFile: String?

    /// Makes an item.
    public init(
        idea: String,
        run: String,
        job: Int,
        score: Double,
        finishedAt: Date,
        title: String,
        description: String,
        tags: [String],
        video: VideoFacts,
        fingerprint: Fingerprint,
        videoFile: String,
        thumbnailFile: String? = nil,
        captionsFile: String? = nil
    ) {
        self.idea = idea
        self.run = run
        self.job = job
        self.score = score
        self.finishedAt = finishedAt
        self.title = title
        self.description = description
        self.tags = tags
        self.video = video
        self.fingerprint = fingerprint
        self.videoFile = videoFile
        self.thumbnailFile = thumbnailFile
        self.captionsFile = captionsFile
    }

    /// The line in the description by which a published video names its idea.
    public var marker: String { Self.marker(of: idea) }

    /// The marker of an idea.
    public static func marker(of idea: String) -> String { "tenfold:\(idea)" }
}

extension UploadItem {
    /// The record of the item once it is published.
    public func record(
        lane: String,
        location: String,
        publishedAt: Date,
        declared: PublishingDeclaration? = nil
    ) -> VideoRecord {
        VideoRecord(
            idea: idea,
            run: run,
            job: job,
            lane: lane,
            location: location,
            publishedAt: publishedAt,
            video: video,
            fingerprint: fingerprint,
            declared: declared
        )
    }
}
