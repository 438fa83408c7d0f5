#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A published video as far as its figures are asked for.
public struct PublishedVideo: Sendable, Hashable {
    /// Its address, as ``VideoRecord/location`` has it.
    public var location: String
    /// The idea it came from.
    public var idea: String
    /// The patterns its script followed; empty where that is not known.
    public var patterns: [String]
    /// When it was published.
    public var publishedAt: Date

    /// Makes a video.
    public init(location: String, idea: String, patterns: [String] = [], publishedAt: Date) {
        self.location = location
        self.idea = idea
        self.patterns = patterns
        self.publishedAt = publishedAt
    }

    /// The full days since it was published; below 0 before it was.
    public func age(at now: Date) -> Int {
        Int((now.timeIntervalSince(publishedAt) / 86_400).rounded(.down))
    }

    /// The videos that a lane published, the oldest first, each once.
    public static func all(_ records: RecordSet, lane: String) -> [PublishedVideo] {
        let jobs = records.jobs.lastAttempts()
        let patterns = Dictionary(
            jobs.compactMap { job in job.idea.flatMap { idea in job.pattern.map { (idea, $0) } } },
            uniquingKeysWith: { first, _ in first }
        )
        let videos = Dictionary(
            records.videos.filter { $0.lane == lane }.map { ($0.location, $0) },
            uniquingKeysWith: { $0.publishedAt <= $1.publishedAt ? $0 : $1 }
        )
        return videos.values.map { video in
            PublishedVideo(
                location: video.location,
                idea: video.idea,
                patterns: patterns[video.idea].map { [$0] } ?? [],
                publishedAt: video.publishedAt
            )
        }.sorted { ($0.publishedAt, $0.location) < ($1.publishedAt, $1.location) }
    }
}
