import Tenfold

extension Pages {
    /// One page for each job: the idea, the work, the checks, the video.
    static func job(_ board: Board) -> [Page] {
        let known = Set(board.runs.map(\.run))
        return board.jobs.filter { board.input.scope.draws(run: $0.run) }.map { job in
            let title = job.video?.title ?? job.title ?? "Job \(job.job) had no idea to take"
            return Page(PageName.job(job), title: title, .videos) {
                Element("p", ["class": "trail"]) {
                    if known.contains(job.run) {
                        Element("a", ["href": "../\(PageName.run(job.run))"]) { "Run \(job.run)" }
                        ", job \(job.job)"
                    } else {
                        "Run \(job.run), job \(job.job)"
                    }
                }
                Element("header", ["class": "heading"]) {
                    Element("h1", ["dir": "auto"]) { title }
                    job.outcome.state.pill(job.outcome.rawValue)
                }
                if let reason = job.reason {
                    Element("p", ["class": "lead", "dir": "auto"]) { reason }
                }
                facts(of: job, board)
                score(of: job, board)
                checks(of: job)
                steps(of: job)
            }
        }
    }

    private static func facts(of job: JobRecord, _ board: Board) -> Element {
        let published = job.idea.flatMap { board.videos[$0] }.filter {
            $0.run == job.run && $0.job == job.job
        }
        return .facts([
            ("Length", job.video.map { video in nodes { Figures.duration(video.seconds) } }),
            ("Picture", job.video.map { video in nodes { "\(video.width) × \(video.height)" } }),
            ("Size", job.video.map { video in nodes { Figures.bytes(video.bytes) } }),
            ("Phase", nodes { job.phase.rawValue }),
            ("Pattern", job.pattern.map { pattern in nodes { pattern } }),
            ("Attempts", nodes { "\(job.attempt)" }),
            ("Worked", nodes { Element.measured(Figures.duration(job.seconds)) }),
            ("Cost", nodes { Figures.dollars(job.costUSD) }),
            ("Started", nodes { Element.moment(job.startedAt) }),
            ("Published", published.map { video in nodes { Element.moment(video.publishedAt) } }),
            ("Where", published.map { video in nodes { Element("code") { video.location } } }),
            (
                "SHA-256",
                job.video.map { video in nodes { Element("code") { String(video.sha256.prefix(16)) } } }
            ),
        ])
    }

    private static func score(of job: JobRecord, _ board: Board) -> Element? {
        guard let idea = job.idea.flatMap({ board.ideas[$0] }), !idea.score.parts.isEmpty else { return nil }
        return .section("Why this idea: \(Figures.number(idea.score.total, places: 1)) of 100 points") {
            Element("p", ["class": "lead"]) {
                "Found as “"
                Element("bdi") { idea.title }
                "” in "
                Element("code") { idea.source }
            }
            Table(
                caption: "The parts of the score",
                columns: [("Part", .words), ("Points", .figures), ("Share", .words), ("Because", .words)],
                rows: idea.score.parts.map { part in
                    [
                        nodes { part.name },
                        nodes {
                            "\(Figures.number(part.value * part.weight, places: 1)) of \(Figures.number(part.weight))"
                        },
                        nodes { Meter(share: part.value, width: part.weight).drawn },
                        nodes { Element("span", ["dir": "auto"]) { part.reason } },
                    ]
                }
            ).drawn
        }
    }

    private static func checks(of job: JobRecord) -> Element? {
        guard !job.checks.isEmpty else { return nil }
        return .section("Quality checks") {
            Table(
                caption: "What was measured on the finished video",
                columns: [
                    ("Check", .words), ("Verdict", .words), ("Measured", .words), ("Asked for", .words),
                ],
                rows: job.checks.map { check in
                    [
                        nodes { check.name }, nodes { check.grade.state.pill(check.grade.word) },
                        nodes { check.measured }, nodes { check.limit },
                    ]
                }
            ).drawn
        }
    }

    private static func steps(of job: JobRecord) -> Element? {
        guard !job.steps.isEmpty else { return nil }
        return .section("Steps") {
            Table(
                caption: "The steps in the order of work",
                columns: [
                    ("Step", .words), ("By", .words), ("Outcome", .words), ("Worked", .figures),
                    ("Cost", .figures), ("Attempts", .figures),
                ],
                rows: job.steps.map { step in
                    [
                        nodes { step.name }, nodes { step.provider },
                        nodes {
                            step.outcome.state.pill(step.outcome.rawValue + (step.reused ? ", reused" : ""))
                        },
                        nodes { Element.measured(Figures.duration(step.seconds)) },
                        nodes { Figures.dollars(step.costUSD) }, nodes { "\(step.attempts)" },
                    ]
                }
            ).drawn
        }
    }
}

extension Optional {
    /// The value where it meets a condition.
    fileprivate func filter(_ condition: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { condition($0) ? $0 : nil }
    }
}
