import Tenfold

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
    }

    /// How many uploads the lane still takes in this window; nil where nothing limits it.
    public var remaining: Int?
    /// The ideas that are published.
    public var published: Set<String>

    /// Makes a queue.
    public init(remaining: Int?, published: Set<String>) {
        self.remaining = remaining
        self.published = published
    }

    /// Decides on all items, oldest day first and best score first within it.
    public func decide(_ items: [UploadItem]) -> [(item: UploadItem, decision: Decision)] {
        var left = remaining
        var done = published
        return items.sorted(by: Self.precedes).map { item in
            guard done.insert(item.idea).inserted else { return (item, .alreadyPublished) }
            guard let now = left else { return (item, .publish) }
            guard now > 0 else {
                return (item, .park(reason: "the lane's uploads of this window are used up"))
            }
            left = now - 1
            return (item, .publish)
        }
    }

    private static func precedes(_ left: UploadItem, _ right: UploadItem) -> Bool {
        (UTCTime.day(left.finishedAt), right.score, left.idea) < (
            UTCTime.day(right.finishedAt), left.score, right.idea
        )
    }
}
