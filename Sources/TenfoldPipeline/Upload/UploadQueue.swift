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

    /// How many uploads the settings still allow; nil where nothing limits them.
    public var remaining: Int?
    /// How many of them the quota pays for beside all leases; nil where nothing limits it.
    public var unleased: Int?
    /// The ideas whose jobs still hold a lease that pays for the upload.
    public var leased: Set<String>
    /// What is published, the latest last.
    public var published: [PastScript]

    /// Makes a queue.
    public init(
        remaining: Int?,
        unleased: Int? = nil,
        leased: Set<String> = [],
        published: [PastScript]
    ) {
        self.remaining = remaining
        self.unleased = unleased
        self.leased = leased
        self.published = published
    }

    /// Decides on all items, oldest day first and best score first within it.
    public func decide(_ items: [UploadItem]) -> [(item: UploadItem, decision: Decision)] {
        var left = remaining
        var unleased = unleased
        var past = published
        return items.sorted(by: Self.precedes).map { item in
            guard !past.contains(where: { $0.idea == item.idea }) else { return (item, .alreadyPublished) }
            let verdict = SimilarityVerdict(title: item.title, fingerprint: item.fingerprint, past: past)
            guard verdict.decision == .pass else {
                return (item, .hold(reason: "its \(verdict.record.name) is \(verdict.record.measured)"))
            }
            guard left != 0, leased.contains(item.idea) || unleased != 0 else {
                return (item, .park(reason: "the lane's uploads of this window are used up"))
            }
            left = left.map { $0 - 1 }
            if !leased.contains(item.idea) { unleased = unleased.map { $0 - 1 } }
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
