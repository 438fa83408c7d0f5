import Tenfold

extension Pages {
    /// One page for each job: the idea, the work, the checks, the video.
    static func job(_ board: Board) -> [Page] {
        let known = Set(board.runs.map(\.run))
        return board.jobs.filter { board.input.scope.draws(run: $0.run) }.map { job in
            let title =
                job.idea == nil && job.title == nil
                ? say("Job \(job.job) had no idea to take") : job.shownTitle
            let path = PageName.job(job)
            return Page(path, title: title, .videos) {
                Element("p", ["class": "trail"]) {
                    if known.contains(job.run) {
                        Element("a", ["href": Page.root(of: path) + PageName.run(job.run)]) {
                            say("Run \(job.run.shown)")
                        }
                        ", " + say("job \(job.job)")
                    } else {
                        say("Run \(job.run.shown)") + ", " + say("job \(job.job)")
                    }
                }
                Element("header", ["class": "heading"]) {
                    Element("h1", ["dir": "auto"]) { title }
                    job.outcome.state.pill(job.outcome.word)
                }
                if let reason = job.reason {
                    Element("p", ["class": "lead", "dir": "auto"]) { reason.shown }
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
            (say("Length"), job.video.map { video in nodes { Figures.duration(video.seconds) } }),
            (say("Picture"), job.video.map { video in nodes { "\(video.width) × \(video.height)" } }),
            (say("Size"), job.video.map { video in nodes { Figures.bytes(video.bytes) } }),
            (say("Phase"), nodes { job.phase.rawValue.shown }),
            (say("Pattern"), job.pattern.map { pattern in nodes { pattern.shown } }),
            (say("Attempts"), nodes { "\(job.attempt)" }),
            (say("Worked"), nodes { Element.measured(Figures.duration(job.seconds)) }),
            (say("Cost"), nodes { Figures.dollars(job.costUSD) }),
            (say("Started"), nodes { Element.moment(job.startedAt) }),
            (say("Published"), published.map { video in nodes { Element.moment(video.publishedAt) } }),
            (say("Where"), published.map { video in nodes { Element("code") { video.location.shown } } }),
            (
                "SHA-256",
                job.video.map { video in nodes { Element("code") { String(video.sha256.prefix(16)) } } }
            ),
        ])
    }

    private static func score(of job: JobRecord, _ board: Board) -> Element? {
        guard let idea = job.idea.flatMap({ board.ideas[$0] }), !idea.score.parts.isEmpty else { return nil }
        return .section(say("Why this idea: \(Figures.number(idea.score.total, places: 1)) of 100 points")) {
            Element("p", ["class": "lead"]) {
                say("Found in") + " "
                Element("code") { idea.source.shown }
                ": "
                Element("bdi") { idea.title.shown }
            }
            Table(
                caption: say("The parts of the score"),
                columns: [
                    (say("Part"), .words), (say("Points"), .figures), (say("Share"), .words),
                    (say("Because"), .words),
                ],
                rows: idea.score.parts.map { part in
                    [
                        nodes { part.name.shown },
                        nodes {
                            say(
                                "\(Figures.number(part.value * part.weight, places: 1)) of \(Figures.number(part.weight))"
                            )
                        },
                        nodes { Meter(share: part.value, width: part.weight).drawn },
                        nodes { Element("span", ["dir": "auto"]) { part.reason.shown } },
                    ]
                }
            ).drawn
        }
    }

    private static func checks(of job: JobRecord) -> Element? {
        guard !job.checks.isEmpty else { return nil }
        return .section(say("Quality checks")) {
            Table(
                caption: say("What was measured on the finished video"),
                columns: [
                    (say("Check"), .words), (say("Verdict"), .words), (say("Measured"), .words),
                    (say("Asked for"), .words),
                ],
                rows: job.checks.map { check in
                    [
                        nodes { check.name.shown }, nodes { check.grade.state.pill(check.grade.word) },
                        nodes { check.measured.shown }, nodes { check.limit.shown },
                    ]
                }
            ).drawn
        }
    }

    private static func steps(of job: JobRecord) -> Element? {
        guard !job.steps.isEmpty else { return nil }
        return .section(say("Steps")) {
            Element("figure", ["class": "card", "data-measured": ""]) {
                StepWaterfall(job: job).drawn
            }
            Table(
                caption: say("The steps in the order of work"),
                columns: [
                    (say("Step"), .words), (say("By"), .words), (say("Outcome"), .words),
                    (say("Worked"), .figures),
                    (say("Cost"), .figures), (say("Attempts"), .figures),
                ],
                rows: job.steps.map { step in
                    [
                        nodes { step.name.shown }, nodes { step.provider.shown },
                        nodes {
                            step.outcome.state.pill(
                                step.outcome.word + (step.reused ? ", " + say("reused") : "")
                            )
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
