import Tenfold
import TenfoldPipeline
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct UploaderTests {
    private let files = MemoryFiles()
    private let clock = FixedClock(Date(timeIntervalSince1970: 1_795_000_000))

    /// A finished video about something that no other item is about.
    private func item(_ idea: String, score: Double = 90, daysAgo: Double = 0, says text: String? = nil)
        throws
        -> Uploader.Waiting
    {
        let folder = "workspace_\(idea)/handover"
        let contents = Array("the video of \(idea)".utf8)
        try files.write(contents, to: "\(folder)/video.mp4")
        let words = text ?? (0..<60).map { "\(idea)\($0)" }.joined(separator: " ")
        let item = UploadItem(
            idea: idea,
            run: "r1",
            job: 1,
            score: score,
            finishedAt: clock.now.addingTimeInterval(-86_400 * daysAgo),
            title: "About \(idea)",
            description: "",
            tags: [],
            video: VideoFacts(
                title: "About \(idea)",
                sha256: SHA256.hex(contents),
                bytes: contents.count,
                seconds: 30,
                width: 1080,
                height: 1920
            ),
            fingerprint: Fingerprint(of: words, topic: idea),
            videoFile: "video.mp4"
        )
        return Uploader.Waiting(item: item, folder: folder)
    }

    private func drain(
        _ items: [Uploader.Waiting],
        remaining: Int? = nil,
        published: [PastScript] = []
    ) async throws -> [Uploader.Result] {
        let uploader = Uploader(lane: OutboxLane(folder: "outbox", files: files), files: files, clock: clock)
        var results: [Uploader.Result] = []
        try await uploader.drain(items, UploadQueue(remaining: remaining, published: published)) {
            results.append($0)
        }
        return results
    }

    @Test func `oldest day first, best score first within it`() async throws {
        let items = try [
            item("low", score: 80), item("best", score: 95), item("old", score: 60, daysAgo: 2),
        ]
        #expect(try await drain(items).map(\.item.idea) == ["old", "best", "low"])
    }

    @Test func `what is beyond the window's quota is parked, and goes in the next`() async throws {
        let items = try [item("a", score: 90), item("b", score: 80), item("c", score: 70)]
        let first = try await drain(items, remaining: 2)
        #expect(first.map(\.outcome) == [.succeeded, .succeeded, .parked])
        let known = first.compactMap(\.record).map(PastScript.init)
        let second = try await drain(items, remaining: 2, published: known)
        #expect(second.map(\.outcome) == [.skipped, .skipped, .succeeded])
    }

    @Test func `a video goes on its job's lease, and others only on what is free`() throws {
        let items = try [item("a", score: 90), item("b", score: 80), item("c", score: 70)].map(\.item)
        let queue = UploadQueue(remaining: nil, unleased: 1, leased: ["b"], published: [])
        let wait = UploadQueue.Decision.park(reason: "the lane's uploads of this window are used up")
        #expect(queue.decide(items).map(\.decision) == [.publish, .publish, wait])
        let capped = UploadQueue(remaining: 1, unleased: 0, leased: ["b", "c"], published: [])
        #expect(capped.decide(items).map(\.decision) == [wait, .publish, wait])
    }

    @Test func `a crash after publishing and before the record publishes nothing twice`() async throws {
        let waiting = try item("a")
        let first = try await drain([waiting])
        #expect(first[0].isNew)
        let again = try await drain([waiting])
        #expect(again[0].outcome == .succeeded)
        #expect(!again[0].isNew, "its units must not be counted again")
        #expect(again[0].record?.location == first[0].record?.location)
    }

    @Test func `what was published and not recorded need not wait for the next window`() async throws {
        let waiting = try item("a")
        let first = try await drain([waiting])
        let again = try await drain([waiting], remaining: 0)
        #expect(again[0].outcome == .succeeded && !again[0].isNew)
        #expect(again[0].record?.location == first[0].record?.location)
        #expect(try await drain([item("b")], remaining: 0)[0].outcome == .parked)
    }

    @Test func `a file that changed on its way is not published`() async throws {
        let waiting = try item("a")
        try files.write([1, 2, 3], to: "\(waiting.folder)/video.mp4")
        let result = try await drain([waiting])[0]
        #expect(result.outcome == .errored)
        #expect(result.reason?.contains("checksum") == true)
        #expect(!files.exists("outbox/a"))
    }

    @Test func `two jobs of one run that say the same do not both go out`() async throws {
        let text =
            "the nile is longer than the amazon and the yangtze follows them both at some distance indeed"
        let results = try await drain([item("a", score: 90, says: text), item("b", score: 80, says: text)])
        #expect(results.map(\.outcome) == [.succeeded, .failed])
        #expect(results[1].reason?.contains("similarity") == true)
    }

    @Test func `one that cannot be published does not stop the next`() async throws {
        let broken = try item("a", score: 90)
        try files.remove("\(broken.folder)/video.mp4")
        let results = try await drain([broken, item("b", score: 80)])
        #expect(results.map(\.outcome) == [.errored, .succeeded])
    }
}
