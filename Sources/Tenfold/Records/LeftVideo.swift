#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A video that passed its checks and of which nothing more was heard: its run ended before its lane was done with it.
public struct LeftVideo: Sendable, Equatable {
    /// The run that made it.
    public var run: String
    /// The job that made it, from 1.
    public var job: Int
    /// Its idea.
    public var idea: String
    /// Its title.
    public var title: String
    /// When it was finished.
    public var finishedAt: Date

    /// Those that records tell of, the oldest first.
    ///
    /// - Parameters:
    ///   - held: The ideas whose videos are at hand.
    ///   - moment: Older ones are left out.
    public static func all(in records: RecordSet, besides held: Set<String>, since moment: Date)
        -> [LeftVideo]
    {
        let done = held.union(records.videos.map(\.idea)).union(records.events.compactMap(\.ideaSetAside))
        return records.jobs.lastAttempts().compactMap { job -> LeftVideo? in
            guard job.outcome == .succeeded, job.finishedAt >= moment, let video = job.video,
                let idea = job.idea,
                !done.contains(idea)
            else { return nil }
            return LeftVideo(
                run: job.run,
                job: job.job,
                idea: idea,
                title: video.title,
                finishedAt: job.finishedAt
            )
        }
        .sorted { ($0.finishedAt, $0.run, $0.job) < ($1.finishedAt, $1.run, $1.job) }
    }
}

extension Event {
    /// The name under which it is reported that a video was set aside; the reason begins with its idea.
    public static let videosSetAside = "videos_set_aside"

    /// The idea whose video a person has to look at before it is tried again; nil for other events.
    fileprivate var ideaSetAside: String? {
        guard case .figureReported(Self.videosSetAside, let value, let reason) = change, value > 0 else {
            return nil
        }
        return reason.split(separator: ":", maxSplits: 1).first.map(String.init)
    }
}
