import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline
import TenfoldTesting

/// A channel with a bare remote in a folder of its own, laid out by the program itself.
struct TemporaryChannel {
    let folder: String
    let tenfold = Program()

    /// The repository to work in.
    var path: String { "\(folder)/channel" }
    /// The bare repository it is pushed to.
    var remote: String { "\(folder)/remote.git" }

    /// Lays out a channel whose `tenfold.yml` is the given text, or the one that `tenfold init` writes.
    init(in folder: String, configuration: String? = nil) async throws {
        self.folder = folder
        let files = LocalFiles()
        try await Program.shell("git", "init", "-q", "--bare", "-b", "main", "\(folder)/remote.git")
        try await Program.shell("git", "init", "-q", "-b", "main", path)
        try await Program.shell("git", "remote", "add", "origin", remote, in: path)
        let made = try await tenfold("init", "--repo", path)
        guard made.exitCode == 0 else {
            throw FileStoreError(operation: "initialise", path: path, reason: made.errorText)
        }
        if let configuration { try files.write(Array(configuration.utf8), to: "\(path)/tenfold.yml") }
        try await Program.shell("git", "add", "--all", in: path)
        try await commit("Lay out the channel")
        try await Program.shell("git", "push", "-q", "-u", "origin", "main", in: path)
    }

    func commit(_ message: String) async throws {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        let result = try await SubprocessRunner().run(
            ProcessCommand("git", identity + ["commit", "-q", "-m", message], directory: path)
        )
        guard result.exitCode == 0 else {
            throw FileStoreError(operation: "commit in", path: path, reason: result.errorText)
        }
    }

    /// Adds the sample's ideas to the queue.
    func detect(seed: UInt64 = 1) async throws {
        let trends = "\(folder)/trends.csv"
        let day = Day("2026-11-23") ?? Day(SystemClock().now)
        try LocalFiles().write(SampleTrends.csv(seed: seed, lastDay: day), to: trends)
        let result = try await tenfold("detect", "--source", trends, "--repo", path)
        guard result.exitCode == 0 else {
            throw FileStoreError(operation: "detect in", path: path, reason: result.errorText)
        }
    }

    /// Commits and pushes an event as some earlier run would have.
    func note(_ event: Event) async throws {
        let path = "\(path)/data/metrics/events/\(UTCTime.month(event.at)).jsonl"
        let line = try CanonicalJSON.line(try Stored(event)) + [UInt8(ascii: "\n")]
        try LocalFiles().write((try LocalFiles().read(path) ?? []) + line, to: path)
        try await Program.shell("git", "add", "--all", in: self.path)
        try await commit("Note an event")
        try await Program.shell("git", "push", "-q", "origin", "main", in: self.path)
    }

    /// The records as the remote has them.
    func published() async throws -> RecordSet {
        let clone = "\(folder)/clone"
        try LocalFiles().remove(clone)
        try await Program.shell("git", "clone", "-q", "-b", "main", remote, clone)
        let snapshot = try await MetricsSnapshot.load(from: WorkTreeReader(LocalFiles(), root: clone))
        guard snapshot.diagnostics.isEmpty else { throw DiagnosticsError(snapshot.diagnostics) }
        return RecordSet(snapshot)
    }
}
