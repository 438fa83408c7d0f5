import Foundation
import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

private let git = GitCommand(SubprocessRunner())

/// Many machines that push at once, each a process with a clone of its own; `TENFOLD_RACE_SEEDS=20` runs all of it.
struct WriterRaceTests {
    private static let isLong = ProcessInfo.processInfo.environment["TENFOLD_RACE_SEEDS"] != nil
    private static let seeds =
        ProcessInfo.processInfo.environment["TENFOLD_RACE_SEEDS"].flatMap { Int($0) } ?? 1
    private static var writers: Int { isLong ? 50 : 16 }
    private static var runner: String { "\(Program.builtFolder)/publish-benchmark" }

    struct Way: CustomTestStringConvertible, Sendable {
        var shard: String
        var isHTTP: Bool
        /// True where those on one machine wait for each other; otherwise each is on a machine of its own.
        var isInLine = false
        var testDescription: String {
            "\(shard) shard over \(isHTTP ? "git http-backend" : "file://")\(isInLine ? ", in line" : "")"
        }
    }

    private static let ways = ["own", "same"].flatMap { shard in
        [false, true].map { Way(shard: shard, isHTTP: $0) } + [
            Way(shard: shard, isHTTP: false, isInLine: true)
        ]
    }

    @Test(arguments: ways, 1...seeds) func `every writer's record lands once`(way: Way, seed: Int)
        async throws
    {
        try await withTemporaryFolder { folder in
            let server = try await prepare(folder, way)
            defer { withExtendedLifetime(server) {} }
            let running = try (1...Self.writers).map { try start($0, seed, way, folder) }
            for writer in running {
                writer.process.waitUntilExit()
                #expect(writer.words().contains("published"))
            }
            let jobs = try await published(folder)
            #expect(jobs.map(\.job).sorted() == Array(1...Self.writers))
            try await git("fsck", "--strict", in: "\(folder)/bare.git")
            let commits = try await git("rev-list", "--count", "main", in: "\(folder)/bare.git")
            #expect(commits == "\(Self.writers + 1)")
        }
    }

    @Test(arguments: 1...seeds) func `a writer that is killed loses nothing it said it kept`(seed: Int)
        async throws
    {
        try await withTemporaryFolder { folder in
            let way = Way(shard: "same", isHTTP: false, isInLine: seed.isMultiple(of: 2))
            _ = try await prepare(folder, way)
            var random = SeededGenerator(seed: UInt64(seed))
            var kept: Set<Int> = []
            let running = try (1...Self.writers).map { try start($0, seed, way, folder) }
            for (index, writer) in running.enumerated().shuffled(using: &random) {
                try await Task.sleep(for: .milliseconds(Int.random(in: 0...60, using: &random)))
                kill(writer.process.processIdentifier, SIGKILL)
                writer.process.waitUntilExit()
                if writer.words().contains("kept") { kept.insert(index + 1) }
            }
            for number in 1...Self.writers {
                let clone = "\(folder)/clone-\(number)"
                let publisher = Publisher(
                    remote: try GitRemote(repository: clone, branch: "main", clock: SystemClock()),
                    spool: Spool(LocalFiles(), folder: "\(clone)/.tenfold/spool"),
                    clock: SystemClock(),
                    sleeper: TaskSleeper(),
                    seed: 1
                )
                _ = try await publisher.publish(RecordBatch())
            }
            let jobs = try await published(folder).map(\.job)
            #expect(!kept.isEmpty && kept.isSubset(of: jobs))
            #expect(Set(jobs).count == jobs.count)
            try await git("fsck", "--strict", in: "\(folder)/bare.git")
        }
    }

    private struct Writer {
        let process: Process
        let output: Pipe

        func words() -> String {
            String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
    }

    private func start(_ number: Int, _ seed: Int, _ way: Way, _ folder: String) throws -> Writer {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: Self.runner)
        process.arguments =
            ["\(folder)/clone-\(number)", "\(number)", "\(seed)", way.shard] + (way.isInLine ? ["line"] : [])
        process.environment = ProcessInfo.processInfo.environment.merging(["TOKEN": SmartServer.token]) { $1 }
        process.standardOutput = output
        try process.run()
        return Writer(process: process, output: output)
    }

    /// A remote with one commit, and a clone for each writer.
    private func prepare(_ folder: String, _ way: Way) async throws -> SmartServer? {
        try await git("init", "--bare", "bare.git", in: folder)
        try await git("config", "http.receivepack", "true", in: "\(folder)/bare.git")
        try await git("clone", "bare.git", "first", in: folder)
        try LocalFiles().write(Array("A channel\n".utf8), to: "\(folder)/first/README.md")
        try await git("add", "-A", in: "\(folder)/first")
        try await git("commit", "-m", "Begin", in: "\(folder)/first")
        try await git("push", "origin", "HEAD:main", in: "\(folder)/first")
        let server = way.isHTTP ? try SmartServer(folder: folder) : nil
        let address = server.map { "\($0.url)/bare.git" } ?? "file://\(folder)/bare.git"
        for number in 1...Self.writers {
            let clone = "clone-\(number)"
            try await git("clone", "file://\(folder)/bare.git", clone, in: folder)
            try await git("remote", "set-url", "origin", address, in: "\(folder)/\(clone)")
        }
        return server
    }

    private func published(_ folder: String) async throws -> [JobRecord] {
        try await git("clone", "bare.git", "check", in: folder)
        let reader = WorkTreeReader(LocalFiles(), root: "\(folder)/check")
        return try await MetricsSnapshot.load(from: reader).jobs
    }
}
