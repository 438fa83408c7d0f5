import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold publish`: merges records, builds the site, commits and pushes.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Collect this run's records, rebuild the dashboard, and push both as one commit.",
        discussion: """
            Takes the records in handover/, those of other machines too where they were laid there. What cannot be
            pushed before the deadline stays in handover/spool/ and goes with the next publish.
            Exits 1 where too few jobs of the run succeeded; the records are pushed all the same.

            EXAMPLE
              tenfold publish --run 4711
            """
    )

    @OptionGroup var run: RunOptions

    @Option(help: ArgumentHelp("How long to try to push, 0 to 3600 seconds.", valueName: "s"))
    var deadline = 120

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        guard (0...3600).contains(deadline) else {
            throw ValidationError("--deadline takes seconds from 0 to 3600")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let runID = try run.id(environment: channel.environment)
        let jobs = try collect(runID, channel)
        let verdict = try judge(runID, jobs, try await channel.loadRecords(), channel)
        let usage = try jobs.flatMap { try channel.handover.usage(run: $0.run, job: $0.job) }
        let records: [any Record] = jobs + jobs.flatMap(\.events) + usage
        var batch = try RecordBatch(records)
        if let verdict { try batch.add(verdict) }
        if options.dryRun {
            return channel.console.print("would publish \(jobs.count) job records and rebuild the dashboard")
        }
        let publication = try await channel.publisher(for: runID, deadlineSeconds: Double(deadline))
            .publish(batch, building: siteBuild(channel))
        channel.report(publication)
        try report(verdict, publication, channel)
    }

    /// Final records of all jobs, and of this run also those that were killed.
    private func collect(_ run: String, _ channel: Channel) throws -> [JobRecord] {
        try channel.handover.logs()
            .filter { $0.finished || $0.record.run == run }
            .map(\.lastingRecord)
            .sorted { ($0.run, $0.job) < ($1.run, $1.job) }
    }

    private func judge(
        _ run: String,
        _ jobs: [JobRecord],
        _ records: RecordSet,
        _ channel: Channel
    ) throws -> RunRecord? {
        let own = jobs.filter { $0.run == run }
        guard let began = own.map(\.startedAt).min() else { return nil }
        let before = channel.state(records.events.filter { $0.at <= began && !$0.ends(run) })
        let phase = try own.first.flatMap { channel.configuration.phase($0.phase) } ?? channel.phase(before)
        let queue = IdeaQueue(
            ideas: records.ideas.map(\.idea),
            state: before,
            now: began,
            threshold: before.terms(of: phase).rejectionThreshold
        )
        return .judging(
            run,
            workflow: "generate",
            phase: phase,
            jobs: own,
            plannedAt: nil,
            queueDepth: queue.waiting.count
        )
    }

    private func report(_ verdict: RunRecord?, _ publication: Publication, _ channel: Channel) throws {
        let tip = publication.tip.map { String($0.prefix(10)) } ?? "nothing"
        channel.console.print(
            publication.madeCommit ? "pushed \(tip)" : "nothing new: the branch is at \(tip)"
        )
        guard let verdict else { return }
        let line = "\(verdict.succeeded) of \(verdict.jobs) jobs succeeded, \(verdict.required) had to"
        if verdict.outcome == .failed { throw JobProblem(description: "run \(verdict.run) failed: \(line)") }
        channel.console.print("run \(verdict.run) \(verdict.outcome.rawValue): \(line)")
    }
}

extension Event {
    /// True where it tells how an idea fared in a run.
    fileprivate func ends(_ run: String) -> Bool {
        switch change {
        case .released(_, run, _), .settled(_, run, _): true
        default: false
        }
    }
}
