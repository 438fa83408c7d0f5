import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The records that the jobs of a run left, and those of earlier runs that are still there.
struct Collection {
    /// All records to publish, by run and job.
    let jobs: [JobRecord]
    /// The last attempt of each job of the run, also of those that were published before.
    let own: [JobRecord]
    private let began: (at: Date, start: RunStart)?
    private let run: String

    /// Gathers what is there.
    ///
    /// - Parameters:
    ///   - logs: What jobs left, finished or not.
    ///   - records: What is published.
    ///   - isOver: True where no job of the run is still at work, so that one without a record is lost.
    init(of run: String, logs: [JobLog], records: RecordSet, isOver: Bool) {
        let began = records.events.start(of: run)
        let left = logs.filter { $0.finished || $0.record.run == run }.map(\.lastingRecord)
        let known = (left + records.jobs).filter { $0.run == run }
        let lost = isOver ? Self.lost(run, began, known, records) : []
        self.run = run
        self.began = began
        self.jobs = (left + lost).sorted { ($0.run, $0.job) < ($1.run, $1.job) }
        self.own = (known + lost).lastAttempts().sorted { $0.job < $1.job }
    }

    /// How the run ended; nil where nothing can be said yet.
    ///
    /// - Throws: `UsageProblem` where its phase is no longer configured.
    func verdict(_ channel: Channel) throws -> RunRecord? {
        guard let name = began?.start.phase ?? own.first?.phase else { return nil }
        guard let phase = channel.configuration.phase(name) else {
            throw UsageProblem(
                "cannot judge run \(run): \(Configuration.fileName) no longer has its phase \(name); add it again"
            )
        }
        return .judging(run, workflow: "generate", phase: phase, jobs: own, began: began)
    }

    /// Jobs that hold a claim and left nothing: equal each time they are looked for.
    private static func lost(
        _ run: String,
        _ began: (at: Date, start: RunStart)?,
        _ known: [JobRecord],
        _ records: RecordSet
    ) -> [JobRecord] {
        guard let began else { return [] }
        let state = ChannelState(folding: records.events)
        let open = state.claims(of: run).filter { claim in
            state.outcome(of: claim.idea) == nil && !known.contains { $0.job == claim.job }
        }
        return open.map { claim in
            let idea = records.ideas.first { $0.idea.id == claim.idea }?.idea
            return JobRecord(
                run: run,
                job: claim.job,
                phase: began.start.phase,
                idea: claim.idea,
                title: idea?.title,
                score: idea?.score.total,
                startedAt: began.at,
                finishedAt: began.at,
                outcome: .errored,
                reason: "left no record: its machine was lost, or never came"
            )
        }
    }
}
