import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A day of a channel, with every command in a process of its own as on GitHub.
struct DemoDay {
    /// The file that tells a demo's folder from anybody else's.
    static let marker = ".tenfold-demo"

    let folder: String
    let jobs: Int
    let seed: UInt64
    let start: Date
    let console: Console
    let files = LocalFiles()
    private let program: DemoProgram
    private let board: DemoBoard

    /// The channel's repository.
    var channel: String { "\(folder)/channel" }
    /// The bare repository it is pushed to.
    var remote: String { "\(folder)/remote.git" }
    /// The run's id.
    var run: String { "demo-\(seed)" }

    init(
        folder: String,
        jobs: Int,
        seed: UInt64,
        start: Date,
        environment: [String: String],
        console: Console
    ) throws {
        self.folder = folder
        self.jobs = jobs
        self.seed = seed
        self.start = start
        self.console = console
        self.program = try DemoProgram(start: start)
        self.board = DemoBoard(console: console)
    }

    /// Lives the day; each command begins at its minute of it.
    func run() async throws -> DemoSummary {
        let phase = Phase.strategy.first { $0.generation.parallelJobs >= jobs } ?? Phase.strategy[2]
        console.progress("a day at \(phase.name), seed \(seed), offline, in \(folder)\n")
        try await board.step("init", "a channel and its bare remote") { try await found(phase) }
        try await board.step("detect", "ideas in sample trends") {
            try files.write(SampleTrends.csv(seed: seed, lastDay: Day(start)), to: "\(folder)/trends.csv")
            try await program.run(
                ["detect", "--source", "\(folder)/trends.csv", "--repo", channel],
                minute: 1
            )
        }
        try await board.step("assign", "the best \(jobs) to as many jobs") {
            try await program.run(
                ["assign", "--run", run, "--jobs", "\(jobs)", "--repo", channel],
                minute: 2
            )
        }
        try await makeVideos()
        try await board.step("upload", "into the outbox, one at a time") {
            try await program.run(["upload", "--run", run, "--repo", channel], minute: 40)
        }
        try await board.step("publish", "records and dashboard, committed and pushed") {
            try await program.run(["publish", "--run", run, "--repo", channel], minute: 45)
        }
        return try await summary()
    }

    /// The repository as `tenfold init` lays it out, with a first commit on the remote.
    private func found(_ phase: Phase) async throws {
        _ = try Repository.initialise(at: remote, bare: true)
        try Repository.initialise(at: channel).addRemote("origin", url: remote)
        try await program.run(["init", "--repo", channel], minute: 0)
        let clock = FixedClock(start)
        let git = try GitRemote(repository: channel, branch: "main", clock: clock)
        let begun = Event(at: start, .phaseChanged(from: nil, to: phase.name, reason: "the demo begins here"))
        let publisher = Publisher(
            remote: git,
            spool: Spool(files, folder: Handover(channel: channel, files: files).spoolFolder),
            clock: clock,
            sleeper: TaskSleeper(),
            seed: seed
        )
        let written = try laidOut()
        _ = try await publisher.publish(
            RecordBatch([begun]),
            building: SiteBuild(name: "the channel's first files") { _ in written }
        )
    }

    private func laidOut() throws -> [GeneratedFile] {
        let workflows = try files.list("\(channel)/.github/workflows").map { ".github/workflows/\($0)" }
        let laid = [
            Configuration.fileName, ".gitignore", InitialFiles.patterns, "data/metrics/.gitkeep",
            ".github/dependabot.yml",
        ]
        return try (laid + workflows).compactMap { path in
            try files.read("\(channel)/\(path)").map { GeneratedFile(path: path, contents: $0) }
        }
    }

    /// All jobs at once, each in its own process; one that fails never stops the others.
    private func makeVideos() async throws {
        let logs = DemoJobs(channel: channel, count: jobs, files: files)
        try await board.watch(logs) {
            await withTaskGroup(of: Void.self) { group in
                for job in 1...jobs {
                    let arguments = [
                        "job", "--job-id", "\(job)", "--run", run, "--seed", "\(seed)", "--repo", channel,
                    ]
                    group.addTask { [program] in
                        // The job's own record says what went wrong; the board shows it.
                        try? await program.run(arguments, minute: 5)
                    }
                }
            }
        }
    }

    private func summary() async throws -> DemoSummary {
        let snapshot = try await MetricsSnapshot.load(from: WorkTreeReader(files, root: channel))
        let tip = try Repository.open(at: remote).tip(of: "main")
        return try DemoSummary(
            records: RecordSet(snapshot),
            run: run,
            channel: channel,
            remote: remote,
            tip: tip?.hex
        )
    }
}
