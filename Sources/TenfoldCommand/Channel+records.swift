import Templates
import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline

extension Channel {
    /// The folder of what is not for git: the spool and the results of uploads that wait to be published.
    var privateFolder: String { path(".tenfold") }

    /// The records of the work tree; lines that cannot be used are said, and the rest is used.
    func loadRecords() async throws -> RecordSet {
        let snapshot = try await MetricsSnapshot.load(from: WorkTreeReader(files, root: root))
        snapshot.diagnostics.forEach(console.report)
        return RecordSet(snapshot)
    }

    /// The patterns of the channel, or those that ship where it has none of its own.
    func loadPatterns() throws -> [Pattern] {
        guard let bytes = try files.read(path(InitialFiles.patterns)) else {
            return try DefaultPatterns.all()
        }
        return try CanonicalJSON.decode([Pattern].self, from: bytes)
    }

    /// Publishes to the branch that `tenfold.yml` names, as the run's one writer.
    ///
    /// - Throws: `GitError` where there is no repository.
    func publisher(for run: String) throws -> Publisher {
        Publisher(
            remote: try GitRemote(
                repository: root,
                branch: configuration.repository.branch,
                credentials: environment["GITHUB_TOKEN"].map { Credentials.token($0) },
                clock: clock
            ),
            spool: Spool(files, folder: "\(privateFolder)/spool"),
            clock: SystemClock(),
            sleeper: TaskSleeper(),
            seed: stableHash("\(run) \(environment["GITHUB_JOB"] ?? "")")
        )
    }

    /// Says where a publication left the local branch, if not at its tip.
    func report(_ publication: Publication) {
        publication.diagnostics.forEach(console.report)
        if case .keptBack(let reason) = publication.local {
            console.progress("the local branch stays where it is: \(reason)")
        }
    }
}
