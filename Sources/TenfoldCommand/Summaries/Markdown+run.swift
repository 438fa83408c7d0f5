import Tenfold
import TenfoldMetrics

extension Markdown {
    /// How the run ended, job by job.
    init(_ verdict: RunRecord?, _ jobs: [JobRecord], _ publication: Publication) {
        heading(verdict.map { "Run \($0.run) \($0.outcome.rawValue): \($0.words)" } ?? "Records published")
        if let verdict { paragraph(verdict.facts.joined(separator: " · ")) }
        table(
            "job",
            "outcome",
            "idea",
            "seconds",
            "cost",
            "reason",
            rows: jobs.map { job in
                [
                    "\(job.job)", job.outcome.rawValue, job.title ?? "", decimal(job.seconds, 1),
                    money(job.costUSD), job.reason ?? "",
                ]
            }
        )
        let added = publication.added.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
        let records = added.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        let tip = publication.tip.map { String($0.prefix(10)) } ?? "nothing"
        paragraph(
            publication.madeCommit ? "pushed \(tip): \(records)" : "nothing new: the branch is at \(tip)"
        )
    }
}

extension RunRecord {
    /// The count that decided.
    var words: String {
        jobs == 0 ? "no job had an idea" : "\(succeeded) of \(jobs) jobs succeeded, \(required) had to"
    }

    /// Phase, slot and queue.
    fileprivate var facts: [String] {
        let start = RunStart(run: run, phase: phase, plannedAt: plannedAt, room: jobs)
        return ["phase \(phase)"] + start.words(at: startedAt).prefix(1) + ["\(queueDepth) more in the queue"]
    }
}
