public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Decides in which order videos are published, and which have to wait.
public struct UploadQueue: Sendable {
    /// What is to be done with an item.
    public enum Decision: Sendable, Equatable {
        /// Publish it now.
        case publish
        /// It is published already; keep its record.
        case alreadyPublished
        /// It has to wait for the next window.
        case park(reason: String)
        /// It is too near to a published video, or to one of this very queue.
        case hold(reason: String)
    }

    /// How many uploads the lane still takes in this window; nil where nothing limits it.
    public var remaining: Int?
    /// What is published, the latest last.
    public var published: [PastScript]

    /// Makes a queue.
    public init(remaining: Int?, published: [PastScript]) {
        self.remaining = remaining
        self.published = published
    }

    /// Decides on all items, oldest day first and best score first within it.
    public func decide(_ items: [UploadItem]) -> [(item: UploadItem, decision: Decision)] {
        var left = remaining
        var past = published
        return items.sorted(by: Self.precedes).map { item in
            guard !past.contains(where: { $0.idea == item.idea }) else { return (item, .alreadyPublished) }
            let verdict = SimilarityVerdict(title: item.title, fingerprint: item.fingerprint, past: past)
            guard verdict.decision == .pass else {
                return (item, .hold(reason: "its \(verdict.record.name) is \(verdict.record.measured)"))
            }
            guard left != 0 else {
                return (item, .park(reason: "the lane's uploads of this window are used up"))
            }
            left = left.map { $0 - 1 }
            past.append(PastScript(idea: item.idea, title: item.title, fingerprint: item.fingerprint))
            return (item, .publish)
        }
    }

    private static func precedes(_ left: UploadItem, _ right: UploadItem) -> Bool {
        (UTCTime.day(left.finishedAt), right.score, left.idea) < (
            UTCTime.day(right.finishedAt), left.score, right.idea
        )
    }
}
