import Tenfold

/// Jobs, one a row: what each made and how it ended.
struct JobTable {
    let jobs: [JobRecord]
    let board: Board
    let root: String
    /// True where jobs of several runs are listed.
    var namesRun = false

    /// The table.
    var drawn: Element {
        Table(
            caption: "Jobs",
            columns: [
                ("Job", .words), ("Video", .words), ("Outcome", .words), ("Score", .figures),
                ("Length", .figures), ("Checks", .figures), ("Worked", .figures), ("Cost", .figures),
            ],
            rows: jobs.map(row)
        ).drawn
    }

    private func row(_ job: JobRecord) -> [[Markup]] {
        let passed = job.checks.count { $0.grade != .failure }
        return [
            nodes {
                Element("a", ["href": root + PageName.job(job)]) {
                    namesRun ? "\(job.run) · \(job.job)" : "\(job.job)"
                }
            },
            nodes {
                Element("span", ["class": "title", "dir": "auto"]) {
                    job.video?.title ?? job.title ?? "no idea to take"
                }
            },
            nodes { job.outcome.state.pill(job.outcome.rawValue) },
            nodes { job.score.map { Figures.number($0, places: 1) } ?? "–" },
            nodes { job.video.map { Figures.duration($0.seconds) } ?? "–" },
            nodes { job.checks.isEmpty ? "–" : "\(passed)/\(job.checks.count)" },
            nodes { Element.measured(Figures.duration(job.seconds)) },
            nodes { Figures.dollars(job.costUSD) },
        ]
    }
}
