import Tenfold

/// Jobs, one a row: what each made and how it ended.
struct JobTable {
    let jobs: [JobRecord]
    let root: String

    /// The table.
    var drawn: Element {
        Table(
            caption: say("Jobs"),
            columns: [
                (say("Job"), .words), (say("Video"), .words), (say("Outcome"), .words),
                (say("Score"), .figures),
                (say("Length"), .figures), (say("Checks"), .figures), (say("Worked"), .figures),
                (say("Cost"), .figures),
            ],
            rows: jobs.map(row)
        ).drawn
    }

    private func row(_ job: JobRecord) -> [[Markup]] {
        let passed = job.checks.count { $0.grade != .failure }
        return [
            nodes { Element("a", ["href": root + PageName.job(job)]) { "\(job.job)" } },
            nodes { Element("span", ["class": "title", "dir": "auto"]) { job.shownTitle } },
            nodes { job.outcome.state.pill(job.outcome.word) },
            nodes { job.score.map { Figures.number($0, places: 1) } ?? "–" },
            nodes { job.video.map { Figures.duration($0.seconds) } ?? "–" },
            nodes { job.checks.isEmpty ? "–" : "\(passed)/\(job.checks.count)" },
            nodes { Element.measured(Figures.duration(job.seconds)) },
            nodes { Figures.dollars(job.costUSD) },
        ]
    }
}
