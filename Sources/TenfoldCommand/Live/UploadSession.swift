import Tenfold
import TenfoldMetrics
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One run of the upload lane: what is known before it, and what is kept of each video.
struct UploadSession {
    private let channel: Channel
    private let records: RecordSet
    private let run: String

    init(_ channel: Channel, _ records: RecordSet, run: String) {
        self.channel = channel
        self.records = records
        self.run = run
    }

    /// Publishes what the queue lets through, and keeps each result before the next video begins.
    func drain(_ waiting: [Uploader.Waiting], _ queue: UploadQueue, outbox: String) async throws
        -> [Uploader.Result]
    {
        let isYouTube = channel.configuration.pipeline.upload.action == .use("youtube")
        if isYouTube { try channel.confirmProject(records) }
        let now = channel.clock.now
        if isYouTube, let closed = LaneClosed.known(records.events, at: now) {
            return parked(waiting, closed)
        }
        let lane = try uploadLane(channel, records, outbox: outbox)
        let uploader = Uploader(lane: lane, files: channel.files, clock: channel.clock)
        var results: [Uploader.Result] = []
        try await uploader.drain(waiting, queue) { result in
            let result = try keep(result, waiting, booked: lane.booksItsCalls)
            results.append(result)
        }
        try noteExpiry(results, at: now)
        return results
    }

    /// Kept before the next one begins: a crash in between loses no record.
    private func keep(_ result: Uploader.Result, _ waiting: [Uploader.Waiting], booked: Bool) throws
        -> Uploader.Result
    {
        var result = result
        let own = waiting.filter { $0.item.idea == result.item.idea }
        var kept = channel.records(of: result, run: run, booked: booked)
        if let closed = result.closed?.event(at: channel.clock.now) { kept.append(closed) }
        if result.isNew, LaneClosed.stopReason(records.events) != nil {
            kept.append(figure(LaneClosed.stoppedFigure, 0, "a video was published again"))
        }
        if result.outcome == .errored, result.closed == nil {
            let limit = channel.configuration.upload.maxTries
            let reason = result.reason ?? "no reason given"
            for video in own where try channel.handover.countTry(video) >= limit {
                try channel.handover.setAside(video, because: reason)
                kept.append(figure(Event.videosSetAside, 1, "\(result.item.idea): \(reason)"))
                result.reason = "set aside in handover/dead after \(limit) tries: \(reason)"
            }
        }
        try channel.spool.keep(RecordBatch(kept))
        if !result.stillWaits { try own.forEach(channel.handover.remove) }
        return result
    }

    /// Tells of videos that will be lost with their artifact unless they are published soon.
    private func noteExpiry(_ results: [Uploader.Result], at now: Date) throws {
        let soon = results.filter {
            $0.stillWaits && channel.expiry(of: $0.item).timeIntervalSince(now) < 2 * 86_400
        }
        for result in soon {
            channel.console.report(
                Diagnostic(
                    .warning,
                    "'\(ForeignLine(result.item.title))' waits, and GitHub may delete it from \(UTCTime.text(channel.expiry(of: result.item)))",
                    suggestion: "raise upload.max_per_day, or make fewer videos"
                )
            )
        }
        let before = lastFigure("videos_expiring", in: records.events)?.value ?? 0
        guard before != Double(soon.count) else { return }
        let names = soon.map(\.item.idea).joined(separator: ", ")
        let event = figure("videos_expiring", Double(soon.count), names.isEmpty ? "none waits" : names)
        try channel.spool.keep(RecordBatch([event]))
    }

    private func parked(_ waiting: [Uploader.Waiting], _ closed: LaneClosed) -> [Uploader.Result] {
        waiting.map { Uploader.Result(item: $0.item, outcome: .parked, isNew: false, reason: closed.reason) }
    }

    private func figure(_ name: String, _ value: Double, _ reason: String) -> Event {
        Event(at: channel.clock.now, .figureReported(name: name, value: value, reason: reason))
    }
}

extension Channel {
    /// When GitHub may delete the copy of a video that waits: its artifact, or the cache that parked videos lie in,
    /// which is cleared of what nobody used for a week.
    func expiry(of item: UploadItem) -> Date {
        let days = configuration.upload.approval == .required ? 30 : 7
        return item.finishedAt.addingTimeInterval(Double(days) * 86_400)
    }
}
