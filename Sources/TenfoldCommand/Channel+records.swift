import Templates
import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline

extension Channel {
    /// The folder of what concerns this machine alone: the locks.
    var privateFolder: String { path(".tenfold") }

    /// What jobs laid out for the lane and for publishing, on this machine or another.
    var handover: Handover { Handover(channel: root, files: files) }

    /// How this step speaks to the runner of GitHub Actions, where there is one.
    var runner: RunnerFiles { RunnerFiles(environment: environment, files: files) }

    /// Records that wait to be pushed.
    var spool: Spool { Spool(files, folder: handover.spoolFolder) }

    /// The records of the work tree; lines that cannot be used are said, and the rest is used.
    ///
    /// - Parameter since: The oldest month that is needed, such as `2026-11`; nil for all.
    func loadRecords(since month: String? = nil) async throws -> RecordSet {
        let snapshot = try await MetricsSnapshot.load(from: WorkTreeReader(files, root: root)) { name in
            month.map { name.month >= $0 } ?? true
        }
        snapshot.diagnostics.forEach(console.report)
        return RecordSet(snapshot)
    }

    /// The records of the work tree and those that wait here to be pushed, for commands that spend.
    func loadRecordsWithSpool() async throws -> RecordSet {
        let snapshot = try await MetricsSnapshot.load(from: WorkTreeReader(files, root: root), adding: spool)
        snapshot.diagnostics.forEach(console.report)
        return RecordSet(snapshot)
    }

    /// What jobs did: from the handover, and from the workspace beside it where a file there is damaged.
    ///
    /// - Parameter aside: False where nothing may be changed.
    func jobLogs(aside: Bool) throws -> [JobLog] {
        let finding = try handover.logs()
        return try readable(finding, aside: aside) + finding.damaged.compactMap(workspaceLog)
    }

    /// The videos that wait for the lane; one that is damaged is laid there again from the workspace beside it.
    ///
    /// - Parameter aside: False where nothing may be changed.
    func waitingVideos(aside: Bool) throws -> [Uploader.Waiting] {
        let finding = try handover.waiting()
        let videos = try readable(finding, aside: aside)
        let names = finding.damaged.map { "records/\($0.split(separator: "/").last ?? "").json" }
        let logs = aside ? try names.compactMap(workspaceLog) : []
        for log in logs { try handover.keep(log, of: Workspace(root: workspacePath(of: log.record.job))) }
        return logs.isEmpty ? videos : try handover.waiting().values
    }

    private func workspaceLog(insteadOf name: String) throws -> JobLog? {
        guard let job = name.split(separator: "-").last?.prefix(while: \.isNumber), let number = Int(job)
        else {
            return nil
        }
        do {
            let log = try JobLog.load(from: Workspace(root: workspacePath(of: number)), files)
            return log.flatMap { name == Handover.logFile($0.record.run, $0.record.job) ? $0 : nil }
        } catch is DecodingError {
            return nil
        }
    }

    /// What of the handover can be read; what cannot is told, and taken out of its way.
    ///
    /// - Parameter aside: False where nothing may be changed.
    func readable<Value>(_ finding: HandoverFinding<Value>, aside: Bool) throws -> [Value] {
        for name in finding.damaged {
            let place = aside ? "; it is kept in \(try handover.setAside(damaged: name))" : ""
            console.report(Diagnostic(.warning, "cannot read \(Handover.folder)/\(name)\(place)"))
        }
        return finding.values
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
    func publisher(for run: String, deadlineSeconds: Double = 120) throws -> Publisher {
        Publisher(
            remote: try GitRemote(
                repository: root,
                branch: configuration.repository.branch,
                author: configuration.repository.author,
                credentials: environment["GITHUB_TOKEN"].map { Credentials.token($0) },
                clock: clock,
                line: WriterLine(environment: environment)
            ),
            spool: spool,
            clock: SystemClock(),
            sleeper: TaskSleeper(),
            seed: stableHash("\(run) \(environment["GITHUB_JOB"] ?? "")"),
            deadlineSeconds: deadlineSeconds
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
