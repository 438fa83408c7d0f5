import Synchronization
import Tenfold
import TenfoldPipeline
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct YouTubeLaneTests {
    private let files = MemoryFiles()
    private let clock = FixedClock(Date(timeIntervalSince1970: 1_795_000_000))
    private let sleeper = InstantSleeper()

    private func lane(
        _ service: StandInYouTube,
        channelID: String? = "UC-right",
        paying: @escaping @Sendable (String) throws -> Void = { _ in }
    ) -> YouTubeLane {
        let credentials = AccessTokens.Credentials(
            clientID: "id",
            clientSecret: MaskedText(value: "s", shownAs: "***"),
            refreshToken: MaskedText(value: "r", shownAs: "***")
        )
        let tokens = AccessTokens(credentials, transport: service, clock: clock)
        return YouTubeLane(
            api: YouTubeAPI(transport: service, tokens: tokens, sleeper: sleeper, meter: Meter(take: paying)),
            channelID: channelID,
            sessions: UploadSessions(folder: "private/uploads", files: files),
            files: files,
            clock: clock,
            terms: PublishingTerms(privacy: .private)
        )
    }

    private func item(_ idea: String, size: Int = 1000) throws -> Uploader.Waiting {
        let contents = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ idea.utf8.count) }
        let folder = "workspace_\(idea)/handover"
        try files.write(contents, to: "\(folder)/video.mp4")
        let facts = VideoFacts(
            title: "About \(idea)",
            sha256: SHA256.hex(contents),
            bytes: size,
            seconds: 30,
            width: 1080,
            height: 1920
        )
        let words = (0..<60).map { "\(idea)\($0)" }.joined(separator: " ")
        let item = UploadItem(
            idea: idea,
            run: "r1",
            job: 1,
            score: 90,
            finishedAt: clock.now.addingTimeInterval(-86_400),
            title: "About \(idea)",
            description: "All about it.",
            tags: ["one", "two words"],
            video: facts,
            fingerprint: Fingerprint(of: words, topic: idea),
            videoFile: "video.mp4"
        )
        return Uploader.Waiting(item: item, folder: folder)
    }

    private struct Meter: CallMeter {
        var take: @Sendable (String) throws -> Void
        func take(_ operation: String, for item: UploadItem?) async throws { try take(operation) }
    }

    private func drain(_ waiting: [Uploader.Waiting], _ lane: YouTubeLane) async throws -> [Uploader.Result] {
        var results: [Uploader.Result] = []
        let uploader = Uploader(lane: lane, files: files, clock: clock)
        try await uploader.drain(waiting, UploadQueue(remaining: nil, published: [])) { results.append($0) }
        return results
    }

    @Test func `a video arrives whole, private, with its marker, and once`() async throws {
        let service = StandInYouTube(files: files)
        let waiting = try item("a")
        for _ in 1...2 {
            let results = try await drain([waiting], lane(service))
            #expect(results.map(\.outcome) == [.succeeded])
            #expect(results[0].record?.location == "https://www.youtube.com/watch?v=v1")
        }
        let videos = service.world.withLock { $0.videos }
        #expect(videos.map(\.bytes) == [files.all["workspace_a/handover/video.mp4"]])
        #expect(videos[0].privacy == "private")
        #expect(videos[0].description == "All about it.\n\ntenfold:a")
        #expect(files.all.keys.allSatisfy { !$0.hasPrefix("private/uploads") })
    }

    @Test func `a token for another channel publishes nothing`() async throws {
        let service = StandInYouTube(files: files)
        let results = try await drain([try item("a")], lane(service, channelID: "UC-other"))
        #expect(results[0].outcome == .errored)
        #expect(
            results[0].reason
                == "cannot publish: the YouTube token opens the channel UC-right, and tenfold.yml names UC-other; make a token for the right channel with 'tenfold auth youtube'"
        )
        #expect(service.world.withLock { $0.opened } == 0)
    }

    @Test func `when the day's uploads are used up the rest is parked until midnight Pacific time`()
        async throws
    {
        let service = StandInYouTube(files: files, uploadsADay: 1)
        let waiting = [try item("a"), try item("bb"), try item("ccc")]
        let results = try await drain(waiting, lane(service))
        #expect(results.map(\.outcome) == [.succeeded, .parked, .parked])
        #expect(results[1].closed?.until == UTCTime.date("2026-11-19T08:00:00Z"))
        // One refusal is enough to know: the third was not asked for.
        let asked = service.world.withLock {
            $0.requests.filter { $0.hasPrefix("POST") && $0.hasSuffix("videos") }
        }
        #expect(asked.count == 2)
    }

    @Test func `an operation that cannot be paid is not sent`() async throws {
        let service = StandInYouTube(files: files)
        let results = try await drain(
            [try item("a")],
            lane(service) { operation in
                if operation == "upload" { throw StepFailure(.broken, "cannot pay for an upload") }
            }
        )
        #expect(results[0].reason == "cannot pay for an upload")
        #expect(service.world.withLock { $0.opened } == 0)
    }

    @Test(arguments: 0..<200)
    func `whatever fails and whenever the program dies, each video is there once and whole`(_ seed: UInt64)
        async throws
    {
        let weather = StandInYouTube.Weather(
            lost: 0.08,
            answerLost: 0.08,
            cut: 0.15,
            stumbles: 0.08,
            expires: 0.05,
            forgets: 0.01,
            kills: 0.06
        )
        let service = StandInYouTube(files: files, weather: weather, seed: seed)
        let waiting = [try item("a", size: 4096), try item("bb", size: 1000), try item("ccc", size: 17)]
        let paid = Mutex(0)
        var done: Set<String> = []
        for _ in 1...300 where done.count < 3 {
            do {
                let uploader = Uploader(
                    lane: lane(service) { operation in
                        if operation == "upload" { paid.withLock { $0 += 1 } }
                    },
                    files: files,
                    clock: clock
                )
                try await uploader.drain(waiting, UploadQueue(remaining: nil, published: [])) { result in
                    if result.reason?.contains("ProgramDied") == true { throw ProgramDied() }
                    if result.outcome == .succeeded { done.insert(result.item.idea) }
                }
            } catch is ProgramDied { continue }
        }
        #expect(done == ["a", "bb", "ccc"])
        let world = service.world.withLock { $0 }
        let expected = waiting.compactMap { files.all["\($0.folder)/video.mp4"] }
        #expect(world.videos.count == 3)
        #expect(Set(world.videos.map(\.bytes)) == Set(expected))
        #expect(world.opened <= paid.withLock { $0 })
    }
}
