import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

private let git = GitCommand(SubprocessRunner())

/// Publishing against real repositories, with several writers at once.
struct RealRemoteTests {
    private func writer(_ number: Int, in folder: String) async throws -> Publisher {
        let clone = "\(folder)/clone-\(number)"
        try await git("clone", "file://\(folder)/bare.git", clone, in: folder)
        return Publisher(
            remote: try GitRemote(repository: clone, branch: "main", clock: SystemClock()),
            spool: Spool(LocalFiles(), folder: "\(clone)/.tenfold/spool"),
            clock: SystemClock(),
            sleeper: TaskSleeper(),
            seed: UInt64(number)
        )
    }

    @Test func `commits bear the configured author's name, and are signed off where that is asked`()
        async throws
    {
        try await withTemporaryFolder { folder in
            try await git("init", "--bare", "bare.git", in: folder)
            try await git("clone", "file://\(folder)/bare.git", "clone", in: folder)
            let author = CommitAuthor(name: "Ada Müller", email: "ada@example.org", signsOff: true)
            let publisher = Publisher(
                remote: try GitRemote(
                    repository: "\(folder)/clone",
                    branch: "main",
                    author: author,
                    clock: SystemClock()
                ),
                spool: Spool(LocalFiles(), folder: "\(folder)/clone/.tenfold/spool"),
                clock: SystemClock(),
                sleeper: TaskSleeper(),
                seed: 1
            )
            _ = try await publisher.publish(RecordBatch([job("run", at: 0)]))
            let said = try await git("log", "-1", "--format=%an <%ae>%n%B", "main", in: "\(folder)/bare.git")
            #expect(
                said == "Ada Müller <ada@example.org>\nAdd 1 job record\n\n"
                    + "Signed-off-by: Ada Müller <ada@example.org>"
            )
        }
    }

    @Test func `eight writers at once on an empty remote lose and double nothing`() async throws {
        try await withTemporaryFolder { folder in
            try await git("init", "--bare", "bare.git", in: folder)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...8 {
                    let publisher = try await writer(number, in: folder)
                    group.addTask {
                        for round in 0..<3 {
                            let batch = try RecordBatch([
                                job("run-\(number)", round + 1, at: round), usage("run-\(number)", at: round),
                            ])
                            let publication = try await publisher.publish(batch, building: site)
                            #expect(publication.local == .followed)
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await git("fsck", "--strict", in: "\(folder)/bare.git")
            try await git("clone", "bare.git", "check", in: folder)
            let reader = WorkTreeReader(LocalFiles(), root: "\(folder)/check")
            let snapshot = try await MetricsSnapshot.load(from: reader)
            #expect(Set(snapshot.jobs.map { "\($0.run) \($0.job)" }).count == 24)
            #expect(snapshot.jobs.count == 24)
            #expect(snapshot.usage.count == 24)
            #expect(try await git("rev-list", "--count", "main", in: "\(folder)/bare.git") == "24")
            #expect(try await git("rev-list", "--merges", "--count", "main", in: "\(folder)/bare.git") == "0")
            let page = try await git("show", "main:site/index.html", in: "\(folder)/bare.git")
            #expect(page == "24 jobs")
        }
    }

    private let site = SiteBuild(ownedFolders: ["site"]) {
        [
            GeneratedFile(
                path: "site/index.html",
                text: "\($0.rollups.days.reduce(0) { $0 + $1.jobs.total }) jobs"
            )
        ]
    }

    @Test func `overlapping runs never take one idea`() async throws {
        try await withTemporaryFolder { folder in
            try await git("init", "--bare", "bare.git", in: folder)
            let taken = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 1...6 {
                    let publisher = try await writer(number, in: folder)
                    group.addTask {
                        try await publisher.transact { snapshot in
                            let idea = ["a", "b", "c", "d"].first {
                                ChannelState(folding: snapshot.events).isOpen($0, at: moment())
                            }
                            guard let idea else { return Decision(nil) }
                            return Decision(idea, adding: try RecordBatch([claim(idea, "run-\(number)")]))
                        }.value
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(taken.compactMap(\.self).sorted() == ["a", "b", "c", "d"])
            #expect(try await git("rev-list", "--count", "main", in: "\(folder)/bare.git") == "4")
        }
    }

    @Test func `the user's own changes stay while the branch follows`() async throws {
        try await withTemporaryFolder { folder in
            try await git("init", "--bare", "bare.git", in: folder)
            let publisher = try await writer(1, in: folder)
            _ = try await publisher.publish(RecordBatch([job("a")]))
            let path = "\(folder)/clone-1/data/metrics/jobs/2026-11-01/00.jsonl"
            #expect(try LocalFiles().read(path) == (try line(job("a"))))
            try LocalFiles().write(Array("mine".utf8), to: path)
            let publication = try await publisher.publish(RecordBatch([job("b")]))
            #expect(
                publication.local
                    == .keptBack("these files have local changes: data/metrics/jobs/2026-11-01/00.jsonl")
            )
            #expect(try LocalFiles().read(path) == Array("mine".utf8))
        }
    }
}
