public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Drains the upload queue: one video at a time, each idea at most once, a record for each.
public struct Uploader: Sendable {
    /// A video that waits, and the folder its files lie in.
    public struct Waiting: Sendable, Equatable {
        /// The video.
        public var item: UploadItem
        /// The folder.
        public var folder: String

        /// Makes one.
        public init(item: UploadItem, folder: String) {
            self.item = item
            self.folder = folder
        }
    }

    /// What became of one video.
    public struct Result: Sendable, Equatable {
        /// The video.
        public var item: UploadItem
        /// Succeeded, parked, failed where it is held back, skipped where it is published already, or errored.
        public var outcome: Outcome
        /// The record where it is published, now or before.
        public var record: VideoRecord?
        /// True where this call published it, so that its units were spent.
        public var isNew: Bool
        /// Why, where it is not published.
        public var reason: String?
        /// What a person should know of a published video; each a sentence.
        public var notes: [String] = []
        /// Set where the lane closed at this video: those behind it are parked.
        public var closed: LaneClosed?

        /// Makes a result.
        public init(
            item: UploadItem,
            outcome: Outcome,
            record: VideoRecord? = nil,
            isNew: Bool,
            reason: String? = nil,
            notes: [String] = [],
            closed: LaneClosed? = nil
        ) {
            self.item = item
            self.outcome = outcome
            self.record = record
            self.isNew = isNew
            self.reason = reason
            self.notes = notes
            self.closed = closed
        }

        /// True where a later call may still publish it.
        public var stillWaits: Bool { outcome == .parked || outcome == .errored }
    }

    /// Where to publish.
    public var lane: any UploadLane
    /// The disk.
    public var files: any FileStore
    /// The time.
    public var clock: any WallClock

    /// Makes an uploader.
    public init(lane: any UploadLane, files: any FileStore, clock: any WallClock) {
        self.lane = lane
        self.files = files
        self.clock = clock
    }

    /// Publishes what the queue lets through; `keep` is called with each result before the next begins.
    ///
    /// - Throws: what `keep` throws; a video that cannot be published is a result, not an error.
    public func drain(
        _ waiting: [Waiting],
        _ queue: UploadQueue,
        keep: (Result) throws -> Void
    ) async throws {
        let folders = Dictionary(
            waiting.map { ($0.item.idea, $0.folder) },
            uniquingKeysWith: { first, _ in first }
        )
        var closed: LaneClosed?
        for (item, decision) in queue.decide(waiting.map(\.item)) {
            switch decision {
            case .publish:
                if let closed {
                    try keep(Result(item: item, outcome: .parked, isNew: false, reason: closed.reason))
                    continue
                }
                let result = await publish(item, from: folders[item.idea] ?? "")
                closed = result.closed
                try keep(result)
            case .park(let reason):
                // What a run that ended too early published need not wait for quota where looking takes none.
                let found = lane.booksItsCalls ? nil : try? await found(item, in: folders[item.idea] ?? "")
                try keep(found ?? Result(item: item, outcome: .parked, isNew: false, reason: reason))
            case .hold(let reason):
                try keep(Result(item: item, outcome: .failed, isNew: false, reason: reason))
            case .alreadyPublished:
                try keep(
                    Result(item: item, outcome: .skipped, isNew: false, reason: "it is published already")
                )
            }
        }
    }

    /// The result for an item that is there already; nil where it is not.
    private func found(_ item: UploadItem, in folder: String) async throws -> Result? {
        guard let location = try await lane.location(of: item) else { return nil }
        return published(item, await lane.finish(item, at: location, from: folder), isNew: false)
    }

    private func publish(_ item: UploadItem, from folder: String) async -> Result {
        do {
            if let found = try await found(item, in: folder) { return found }
            try check(item, in: folder)
            return published(item, try await lane.publish(item, from: folder), isNew: true)
        } catch let closed as LaneClosed {
            // A closed day passes by itself; a closed account does not, and must be seen.
            let outcome = closed.until == nil ? Outcome.errored : .parked
            return Result(item: item, outcome: outcome, isNew: false, reason: closed.reason, closed: closed)
        } catch {
            return Result(item: item, outcome: .errored, isNew: false, reason: "\(error)")
        }
    }

    private func published(_ item: UploadItem, _ published: Published, isNew: Bool) -> Result {
        let record = item.record(
            lane: lane.name,
            location: published.location,
            publishedAt: clock.now,
            declared: published.declared
        )
        return Result(
            item: item,
            outcome: .succeeded,
            record: record,
            isNew: isNew,
            notes: published.notes
        )
    }

    /// A file that changed on its way must not be published.
    private func check(_ item: UploadItem, in folder: String) throws {
        let path = "\(folder)/\(item.videoFile)"
        guard let checksum = try files.checksum(of: path) else {
            throw StepFailure(.broken, "cannot upload \(path): it is not there")
        }
        guard checksum.sha256 == item.video.sha256 else {
            throw StepFailure(
                .broken,
                "cannot upload \(path): its checksum is not the one it was handed over with"
            )
        }
    }
}
