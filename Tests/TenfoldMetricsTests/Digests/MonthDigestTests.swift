import Synchronization
import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Digests of months that are over: read in place of rollups, and never believed where they could say anything else.
struct MonthDigestTests {
    private static let rollupPath = "data/metrics/rollups/2026-10.jsonl"
    private static let digestPath = "data/metrics/digests/2026-10.digest"

    /// A channel whose first month is over, with its rollups and no digest yet.
    private func channel() async throws -> [String: [UInt8]] {
        let history = ChannelHistory(
            stretches: [.init("1x", days: 12, jobs: 1, required: 1, reason: "begins")],
            firstDay: Day("2026-10-25") ?? Day(number: 0)
        )
        let records = history.records()
        let all =
            records.jobs + records.runs + records.videos + records.usage + (records.events as [any Record])
        var files: [String: [UInt8]] = [:]
        for (name, bytes) in try RecordBatch(all).shards { files[name.path] = bytes }
        for file in try await RollupBook.load(from: FileReader(files: files)).changes {
            files[file.path] = file.contents
        }
        return files
    }

    private func withDigests(_ files: [String: [UInt8]]) async throws -> [String: [UInt8]] {
        let book = try await RollupBook.load(from: FileReader(files: files))
        return files.merging(book.digests.map { ($0.path, $0.contents) }) { $1 }
    }

    @Test func `a month that is over is read from its digest alone`() async throws {
        let bare = try await channel()
        let files = try await withDigests(bare)
        #expect(Set(files.keys).subtracting(bare.keys) == [Self.digestPath], "the open month has none")
        let reader = WatchedReader(files)
        let book = try await RollupBook.load(from: reader, ShardIndex(reader.entries))
        #expect(book.changes == [] && book.digests == [])
        #expect(!reader.wasRead(Self.rollupPath) && reader.wasRead(Self.digestPath))
        let afresh = try await RollupBook.load(from: FileReader(files: bare), afresh: true)
        #expect(book.rollups == afresh.rollups && book.events == afresh.events)
        #expect(book.events.contains { $0.at < moment() }, "lasting events of the month are told, too")
    }

    @Test func `a digest holds every field of a day`() async throws {
        let day = try fullDay()
        let blanks = Mirror(reflecting: DayRollup(day: Day(number: 0))).children
        for (full, blank) in zip(Mirror(reflecting: day).children, blanks) {
            #expect("\(full.value)" != "\(blank.value)", "\(full.label ?? "") is not tried here")
        }
        let report = Event(
            at: day.day.start,
            .figureReported(name: "ctr", value: 4.5, reason: "typed \"in\"")
        )
        let month = MonthFile(
            header: .init(inputs: ["jobs": "0123"], through: day.day, removed: ["jobs", "runs"]),
            days: [.init(rollup: day, events: [report, report])]
        )
        let digest = try MonthDigest.bytes(of: month, id: "id")
        let read = try #require(MonthDigest.month(digest, madeOf: "id"))
        #expect(read.header == month.header && read.days == month.days)
        #expect(try read.bytes() == month.bytes())
    }

    @Test func `a damaged digest is not believed and made anew`() async throws {
        let good = try await withDigests(channel())
        let digest = try #require(good[Self.digestPath])
        let truth = try await RollupBook.load(from: FileReader(files: good)).rollups
        var damaged = [Array(digest.dropLast()), digest + [0], Array(digest.prefix(40)), []]
        for place in stride(from: 0, to: digest.count, by: 37) {
            var other = digest
            other[place] ^= 1
            damaged.append(other)
        }
        for bytes in damaged {
            var files = good
            files[Self.digestPath] = bytes
            let book = try await RollupBook.load(from: FileReader(files: files))
            #expect(book.rollups == truth && book.changes == [])
            #expect(book.digests == [GeneratedFile(path: Self.digestPath, contents: digest)])
        }
    }

    @Test func `a digest of other rollups is not believed`() async throws {
        var files = try await withDigests(channel())
        let rollups = try #require(files[Self.rollupPath])
        for path in files.keys where path.contains("2026-10") && ShardName(path: path) != nil {
            files[path] = nil
        }
        let before = try await RollupBook.load(from: FileReader(files: files)).rollups
        let edited = String(decoding: rollups, as: UTF8.self)
            .replacing(/"published":\d+/, with: "\"published\":77")
        files[Self.rollupPath] = Array(edited.utf8)
        let book = try await RollupBook.load(from: FileReader(files: files))
        #expect(book.frozen == ["2026-10"] && before.days[0].published != 77)
        #expect(book.rollups.days[0].published == 77)
        #expect(book.digests.map(\.path) == [Self.digestPath])
    }

    @Test func `a late record makes rollups and digest of its month anew`() async throws {
        var files = try await withDigests(channel())
        let old = files[Self.digestPath]
        let day = try #require(Day("2026-10-26"))
        let late = JobRecord(
            run: "late",
            job: 1,
            phase: PhaseName("1x"),
            startedAt: day.start,
            finishedAt: day.start.addingTimeInterval(60),
            outcome: .failed
        )
        files[ShardName(kind: .jobs, holding: day.start).path] = try line(late)
        let book = try await RollupBook.load(from: FileReader(files: files))
        #expect(book.changes.map(\.path) == [Self.rollupPath])
        #expect(book.digests.map(\.path) == [Self.digestPath] && book.digests.first?.contents != old)
        for file in book.changes + book.digests { files[file.path] = file.contents }
        let after = try await RollupBook.load(from: FileReader(files: files))
        #expect(after.rollups == book.rollups && after.changes == [] && after.digests == [])
    }

    @Test func `a digest that would be believed and says something else is found`() async throws {
        var files = try await withDigests(channel())
        let sound = try await RollupBook.load(from: FileReader(files: files), afresh: true)
        #expect(sound.changes == [] && sound.digests == [])
        let rollups = try #require(files[Self.rollupPath])
        var month = try #require(MonthFile(rollups))
        month.days[0].rollup.published += 1
        files[Self.digestPath] = try MonthDigest.bytes(of: month, id: GitBlobID.of(rollups))
        let wrong = try await RollupBook.load(from: FileReader(files: files), afresh: true)
        #expect(wrong.rollups == sound.rollups && wrong.digests.map(\.path) == [Self.digestPath])
        files[Self.digestPath] = nil
        let none = try await RollupBook.load(from: FileReader(files: files), afresh: true)
        #expect(none.digests == [], "one that is not there says nothing wrong")
    }

    private func fullDay() throws -> DayRollup {
        var counts = OutcomeCounts()
        for (count, outcome) in Outcome.allCases.enumerated() {
            for _ in 0...(count * 90) { counts.add(outcome) }
        }
        var day = DayRollup(day: try #require(Day("2026-10-26")), phase: PhaseName("10x ü"))
        (day.records, day.jobs, day.runs) = (1_000_000, counts, counts)
        day.lanes = [1: counts, 10: OutcomeCounts()]
        day.lastSuccess = ["generate": day.day.start, "detect": day.day.start.addingTimeInterval(-90)]
        (day.required, day.firedSlots, day.caughtUpSlots) = (301, 43, 2)
        day.lateness = QuantileSketch([0, 0.001, 12, 3600])
        day.seconds = QuantileSketch((1...200).map { Double($0 * $0) / 7 })
        (day.validated, day.passed, day.published, day.ideas) = (430, 400, 12, 64)
        day.patterns = ["top-five-ranking": 400, "": 1]
        (day.queueDepth, day.costUSD, day.runnerMinutes) = (0, 2.248418, 938)
        var use = ResourceUse()
        (use.operations, use.peakHour) = (["image_search": 2200, "upload": 0.1], 122)
        day.usage = ["pexels": use]
        var provider = ProviderUse()
        (provider.calls, provider.errors) = (430, 3)
        day.providers = ["builtin": provider, "openai": provider]
        day.steps = [StepUse(step: "script", provider: "openai", times: 430, costUSD: 2.248418)]
        day.reported = ["ctr": 4.5, "revenue": -0.25]
        var share = PhaseShare(PhaseName("3x"))
        (share.jobs, share.runs, share.published, share.costUSD) = (counts, counts, 4, 0.5)
        share.seconds = QuantileSketch([1, 2])
        day.shares = [share, PhaseShare(PhaseName("10x ü"))]
        return day
    }
}

/// Files that tell which of them were asked for.
private final class WatchedReader: MetricsReader {
    private let files: [String: [UInt8]]
    private let read = Mutex<Set<String>>([])

    init(_ files: [String: [UInt8]]) { self.files = files }

    var entries: [FileEntry] {
        files.map { FileEntry(path: $0.key, id: GitBlobID.of($0.value)) }.sorted { $0.path < $1.path }
    }

    func wasRead(_ path: String) -> Bool { read.withLock { $0.contains(path) } }

    func read(_ path: String) -> [UInt8]? {
        read.withLock { _ = $0.insert(path) }
        return files[path]
    }

    func paths(under folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }
}
