import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Rollups on disk: what they hold, and that they never differ from what the records say.
struct RollupBookTests {
    private func publisher(_ remote: MemoryRemote, at now: any WallClock) -> Publisher {
        Publisher(
            remote: remote,
            spool: Spool(MemoryFiles(), folder: "spool"),
            clock: now,
            sleeper: InstantSleeper(),
            seed: 1
        )
    }

    /// Publishes records in so many parts, each with a site, and gives the branch's files.
    private func publish(_ records: [any Record], parts: Int) async throws -> [String: [UInt8]] {
        let remote = MemoryRemote()
        let publisher = publisher(remote, at: FixedClock(moment()))
        let size = (records.count + parts - 1) / parts
        let site = SiteBuild { material in
            [
                GeneratedFile(
                    path: "site/index.html",
                    contents: try CanonicalJSON.line(material.rollups)
                )
            ]
        }
        for start in stride(from: 0, to: records.count, by: size) {
            let part = Array(records[start..<min(records.count, start + size)])
            _ = try await publisher.publish(RecordBatch(part), building: site)
        }
        return remote.files
    }

    /// Small, because every test publishes it in an unoptimised build.
    private static let channel = ChannelHistory(
        stretches: [
            .init("1x", days: 12, jobs: 1, required: 1, reason: "begins"),
            .init("3x", days: 8, jobs: 3, required: 2, reason: "promoted"),
        ],
        badDays: [13]
    )

    private var history: [any Record] {
        let records = Self.channel.records()
        return records.jobs + records.runs + records.videos + records.usage + records.ideas
            + (records.events as [any Record])
    }

    @Test func `the order and the number of publishes change no byte`() async throws {
        let whole = try await publish(history, parts: 1)
        for seed in UInt64(1)...2 {
            var random = SeededGenerator(seed: seed)
            let parts = try await publish(history.shuffled(using: &random), parts: 4)
            #expect(whole.keys.sorted() == parts.keys.sorted())
            for (path, bytes) in whole { #expect(parts[path] == bytes, "\(path) with seed \(seed)") }
        }
        #expect(whole.keys.contains { $0.hasPrefix("data/metrics/rollups/") })
        #expect(whole.keys.contains { $0.hasPrefix("data/metrics/digests/") })
    }

    @Test func `what is on disk says what all records say`() async throws {
        let files = try await publish(history, parts: 3)
        let book = try await RollupBook.load(from: FileReader(files: files))
        #expect(book.rollups == Rollups.roll(Self.channel.records()))
        #expect(book.changes == [] && book.diagnostics == [])
        #expect(book.remade.count == 1, "only the newest month is looked at again")
        let afresh = try await RollupBook.load(from: FileReader(files: files), afresh: true)
        #expect(afresh.rollups == book.rollups && afresh.changes == [])
    }

    @Test func `a late record makes its month anew`() async throws {
        var files = try await publish(history, parts: 1)
        let path = try #require(files.keys.filter { $0.hasPrefix("data/metrics/jobs/") }.min())
        let before = try await RollupBook.load(from: FileReader(files: files)).rollups
        let first = try #require(before.days.first?.day.start)
        let late = JobRecord(
            run: "late",
            job: 1,
            phase: PhaseName("1x"),
            startedAt: first.addingTimeInterval(60),
            finishedAt: first.addingTimeInterval(120),
            outcome: .failed
        )
        files[path] = merge(files[path] ?? [], try line(late), kind: .jobs)
        let after = try await RollupBook.load(from: FileReader(files: files))
        #expect(after.rollups.days[0].jobs.failed == before.days[0].jobs.failed + 1)
        #expect(after.changes.map(\.path) == ["data/metrics/rollups/\(before.days[0].day.month).jsonl"])
    }

    @Test func `a damaged rollup is made anew`() async throws {
        var files = try await publish(history, parts: 1)
        let path = try #require(files.keys.filter { $0.hasPrefix("data/metrics/rollups/") }.min())
        let good = files[path]
        files[path] = Array((good ?? []).dropLast(40))
        let book = try await RollupBook.load(from: FileReader(files: files))
        #expect(book.changes.map(\.path) == [path])
        #expect(book.changes.first?.contents == good)
    }

    @Test func `a rollup of an older version is made anew, and stays where its records are gone`()
        async throws
    {
        var files = try await publish(history, parts: 1)
        let path = try #require(files.keys.filter { $0.hasPrefix("data/metrics/rollups/") }.min())
        let good = String(decoding: files[path] ?? [], as: UTF8.self)
        #expect(good.contains("\"patterns\":{\"") && good.contains("\"v\":2}"))
        let old = good.replacing(/"patterns":{[^}]*},/, with: "").replacing("\"v\":2}", with: "\"v\":1}")
        files[path] = Array(old.utf8)
        let book = try await RollupBook.load(from: FileReader(files: files))
        #expect(book.changes == [GeneratedFile(path: path, text: good)])
        let bare = try await RollupBook.load(from: FileReader(files: [path: Array(old.utf8)]))
        #expect(bare.frozen == [String(path.dropFirst("data/metrics/rollups/".count).dropLast(6))])
        #expect(bare.rollups.days.contains { $0.jobs.total > 0 && $0.patterns == nil } && bare.changes == [])
    }

    @Test func `hours of a month that is over become one file, and every figure stays`() async throws {
        let remote = MemoryRemote()
        let records = history
        _ = try await publisher(remote, at: FixedClock(moment(-24 * 60))).publish(RecordBatch(records))
        let open = remote.files
        let before = try await RollupBook.load(from: FileReader(files: open)).rollups
        _ = try await publisher(remote, at: FixedClock(moment(24 * 365)))
            .publish(RecordBatch([job("later", at: 24 * 365)]))
        let shards = remote.files.keys.filter { $0.hasPrefix("data/metrics/jobs/") }
        #expect(shards.count(where: { $0.split(separator: "/").count == 5 }) == 1)
        #expect(shards.count < 6 && open.count > 60)
        let after = try await RollupBook.load(from: FileReader(files: remote.files)).rollups
        #expect(Array(after.days.prefix(before.days.count)) == before.days)
        _ = try await publisher(remote, at: FixedClock(moment(24 * 365))).publish(RecordBatch(records))
        #expect(remote.commits.count == 2, "what a closed month has is not added again")
    }
}

/// Files in memory as a state of the repository.
struct FileReader: MetricsReader {
    let files: [String: [UInt8]]

    func read(_ path: String) -> [UInt8]? { files[path] }
    func paths(under folder: String) -> [String] {
        files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
    }
}
