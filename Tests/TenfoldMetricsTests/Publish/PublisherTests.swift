import Synchronization
import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A publisher with everything around it in memory.
struct Bench {
    let remote: MemoryRemote
    let files = MemoryFiles()
    let sleeper = InstantSleeper()
    let clock = SteppingClock()

    init(_ troubles: MemoryRemote.Trouble...) {
        remote = MemoryRemote(troubles)
    }

    var publisher: Publisher {
        Publisher(
            remote: remote,
            spool: spool,
            clock: clock,
            sleeper: sleeper,
            seed: 7,
            deadlineSeconds: 60
        )
    }

    var spool: Spool { Spool(files, folder: ".tenfold/spool") }

    func jobs() async throws -> [JobRecord] {
        let tip = try remote.fetchTip()
        return try await MetricsSnapshot.load(from: TipReader(remote: remote, tip: tip)).jobs
    }
}

struct TipReader: MetricsReader {
    let remote: MemoryRemote
    let tip: String?

    func read(_ path: String) -> [UInt8]? { remote.read(path, at: tip) }
    func paths(under folder: String) -> [String] { remote.paths(under: folder, at: tip) }
}

/// A clock on which a second passes with every look.
final class SteppingClock: WallClock {
    private let looks = Mutex(0)

    var now: Date {
        moment().addingTimeInterval(
            Double(
                looks.withLock { looks in
                    looks += 1
                    return looks
                }
            )
        )
    }
}

struct PublisherTests {
    @Test func `records and site go as one commit, and a second time there is none`() async throws {
        let bench = Bench()
        let batch = try RecordBatch([job("a", 1), job("a", 2), job("a", 3)])
        let site = SiteBuild {
            [
                GeneratedFile(
                    path: "site/index.html",
                    text: "\($0.rollups.days.reduce(0) { $0 + $1.jobs.total }) jobs"
                )
            ]
        }
        let first = try await bench.publisher.publish(batch, building: site)
        #expect(first.madeCommit)
        #expect(first.added == [.jobs: 3])
        #expect(bench.remote.commits.count == 1)
        #expect(bench.remote.commits.first?.message == "Add 3 job records and rebuild the dashboard\n")
        #expect(bench.remote.files["site/index.html"] == Array("3 jobs".utf8))
        let second = try await bench.publisher.publish(batch, building: site)
        #expect(!second.madeCommit)
        #expect(second.added == [:])
        #expect(second.tip == first.tip)
        #expect(bench.remote.commits.count == 1)
        #expect(bench.files.all.isEmpty)
    }

    @Test func `each attempt waits for its turn, at most half a minute and never past the deadline`()
        async throws
    {
        let bench = Bench(.outrun(by: []), .outrun(by: []))
        #expect(try await bench.publisher.publish(RecordBatch([job("a")])).attempts == 3)
        #expect(bench.remote.waits.count == 3)
        #expect(bench.remote.waits.allSatisfy { (1...30).contains($0) })
    }

    @Test func `a commit of several kinds lists them`() async throws {
        let bench = Bench()
        _ = try await bench.publisher.publish(RecordBatch([job("a"), usage("a"), usage("b")]))
        #expect(
            bench.remote.commits.map(\.message) == ["Add 3 records\n\n- 1 job record\n- 2 usage records\n"]
        )
    }

    @Test func `pages that are no longer built are removed from the folders the build owns`() async throws {
        let bench = Bench()
        bench.remote.commitByOthers(
            ["site/old.html", "site/a/b.html", "docs/keep.md"].map { GeneratedFile(path: $0, text: "x") }
        )
        let site = SiteBuild(ownedFolders: ["site"]) { _ in [GeneratedFile(path: "site/new.html", text: "y")]
        }
        _ = try await bench.publisher.publish(RecordBatch(), building: site)
        #expect(bench.remote.files.keys.sorted() == ["docs/keep.md", "site/built.json", "site/new.html"])
        #expect(bench.remote.commits.last?.message == "Rebuild the dashboard\n")
    }

    @Test func `when another writer is faster, both writers' records and a site of both remain`() async throws
    {
        let shard = ShardName(kind: .jobs, holding: moment())
        let others = GeneratedFile(path: shard.path, contents: try line(job("other")))
        let bench = Bench(.outrun(by: [others]))
        let site = SiteBuild {
            [
                GeneratedFile(
                    path: "site/index.html",
                    text: "\($0.rollups.days.reduce(0) { $0 + $1.jobs.total }) jobs"
                )
            ]
        }
        let publication = try await bench.publisher.publish(RecordBatch([job("mine")]), building: site)
        #expect(publication.attempts == 2)
        #expect(publication.added == [.jobs: 1])
        #expect(Set(try await bench.jobs().map(\.run)) == ["other", "mine"])
        #expect(bench.remote.files["site/index.html"] == Array("2 jobs".utf8))
        #expect(bench.sleeper.slept.count == 1)
    }

    @Test func `an answer that was lost does not double the records`() async throws {
        let bench = Bench(.answerLost)
        let publication = try await bench.publisher.publish(RecordBatch([job("a")]))
        #expect(publication.attempts == 2)
        #expect(bench.remote.commits.count == 1)
        #expect(bench.files.all.isEmpty)
    }

    @Test func `a hook that declines stops at once, and the next publish brings the records`() async throws {
        let bench = Bench(.declined("pre-receive hook declined; records only on Mondays"))
        let error = await #expect(throws: PublishError.self) {
            try await bench.publisher.publish(RecordBatch([job("a")]))
        }
        #expect(error?.cause == .declined)
        #expect(
            error?.description == "cannot publish: pre-receive hook declined; records only on Mondays; "
                + "the records are kept and go with the next publish"
        )
        #expect(bench.sleeper.slept.isEmpty)
        #expect(bench.remote.commits.isEmpty)
        _ = try await bench.publisher.publish(RecordBatch([job("b", at: 1)]))
        #expect(try await bench.jobs() == [job("a"), job("b", at: 1)])
        #expect(bench.files.all.isEmpty)
    }

    @Test func `a token without rights stops at once`() async throws {
        let bench = Bench(.fetchFails(RemoteFailure("cannot fetch: no rights", isTransient: false)))
        let error = await #expect(throws: PublishError.self) {
            try await bench.publisher.publish(RecordBatch([job("a")]))
        }
        #expect(error?.cause == .broken)
        #expect(error?.attempts == 1)
    }

    @Test func `after the deadline the records wait in the spool and go with the next publish`() async throws
    {
        let troubles = (0..<200).map { _ in
            MemoryRemote.Trouble.fetchFails(RemoteFailure("cannot fetch: no route", isTransient: true))
        }
        let bench = Bench()
        let offline = Publisher(
            remote: MemoryRemote(troubles),
            spool: bench.spool,
            clock: bench.clock,
            sleeper: bench.sleeper,
            seed: 7,
            deadlineSeconds: 60
        )
        let error = await #expect(throws: PublishError.self) {
            try await offline.publish(RecordBatch([job("a"), usage("a")]))
        }
        #expect(error?.cause == .deadline)
        #expect(error?.spooled == 2)
        #expect(error?.reason == "cannot fetch: no route")
        #expect(bench.sleeper.slept.allSatisfy { (0..<10).contains($0) })
        let publication = try await bench.publisher.publish(RecordBatch())
        #expect(publication.added == [.jobs: 1, .usage: 1])
        #expect(bench.files.all.isEmpty)
    }

    @Test(arguments: [MemoryRemote.Trouble.killedBeforePush, .killedAfterPush])
    func `a writer that is killed loses nothing and doubles nothing`(_ trouble: MemoryRemote.Trouble)
        async throws
    {
        let bench = Bench(trouble)
        await #expect(throws: Killed.self) { try await bench.publisher.publish(RecordBatch([job("a")])) }
        #expect(!bench.files.all.isEmpty)
        _ = try await bench.publisher.publish(RecordBatch([job("b", at: 1)]))
        #expect(try await bench.jobs() == [job("a"), job("b", at: 1)])
        let shards = bench.remote.files.filter { $0.key.hasPrefix("data/metrics/jobs/") }
        #expect(shards.values.map { lines($0).count } == [1, 1])
        #expect(bench.files.all.isEmpty)
    }

    @Test func `a record that waits survives whatever becomes of one of its files`() async throws {
        for place in 0..<2 {
            for damage in [[], Array("{".utf8), try Array(line(job("b")).dropLast(1))] {
                let bench = Bench()
                try bench.spool.keep(RecordBatch([job("a")]))
                try bench.files.write(damage, to: bench.files.all.keys.sorted()[place])
                let publication = try await bench.publisher.publish(RecordBatch())
                #expect(publication.added == [.jobs: 1])
                #expect(publication.diagnostics.isEmpty)
                #expect(try await bench.jobs() == [job("a")])
                #expect(bench.files.all.isEmpty)
            }
        }
    }

    @Test func `damaged lines are set aside in the commit that rewrites their file`() async throws {
        let bench = Bench()
        let shard = ShardName(kind: .jobs, holding: moment())
        let torn = try Array(line(job("torn")).dropLast(30))
        bench.remote.commitByOthers([
            GeneratedFile(path: shard.path, contents: Array("<<<<<<<\n".utf8) + torn)
        ])
        let publication = try await bench.publisher.publish(RecordBatch([job("a")]))
        #expect(publication.diagnostics.count == 2)
        #expect(bench.remote.files[shard.path] == (try line(job("a"))))
        #expect(
            bench.remote.files["data/metrics/quarantine/jobs/2026-11.txt"]
                == Array("<<<<<<<\n".utf8) + torn + Array("\n".utf8)
        )
        #expect(
            bench.remote.commits.last?.message
                == "Add 1 job record\n\n- 1 job record\n- 2 damaged lines kept in data/metrics/quarantine\n"
        )
    }
}
