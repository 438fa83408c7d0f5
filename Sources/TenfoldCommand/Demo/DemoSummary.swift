import Tenfold

/// What a demo day came to.
struct DemoSummary: Codable {
    /// One published video.
    struct Video: Codable {
        var title: String
        var path: String
        var seconds: Double
        var score: Double
        var warnings: [String]
    }

    /// What the same day costs elsewhere.
    struct Cost: Codable {
        /// Minutes of hosted runners, each job rounded up to whole ones.
        var runnerMinutes: Int
        /// What those cost once the included ones are used up, in US dollars.
        var runnersUSD: Double
        /// What the scripts cost where a language model writes them, in US dollars.
        var scriptsUSD: Double
    }

    var videos: [Video]
    var jobs: Int
    var failures: [String]
    var cost: Cost
    var page: String
    var remote: String
    var commit: String?
    /// What the gate to the next phase says at the end of the day, and why.
    var verdict: String?

    init(records: RecordSet, run: String, channel: String, remote: String, tip: String?) throws {
        let jobs = records.jobs.filter { $0.run == run }
        let byIdea = Dictionary(jobs.map { ($0.idea ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        self.videos = records.videos.filter { $0.run == run }
            .sorted { $0.job < $1.job }
            .map { video in
                let job = byIdea[video.idea]
                return Video(
                    title: video.video.title,
                    path: "\(channel)/\(video.location)",
                    seconds: video.video.seconds,
                    score: job?.score ?? 0,
                    warnings: (job?.checks ?? []).filter { $0.grade == .warning }.map {
                        "\($0.name): \($0.measured)"
                    }
                )
            }
        self.jobs = jobs.count
        self.failures = jobs.filter { $0.outcome != .succeeded }.map {
            "job \($0.job): \($0.reason ?? $0.outcome.rawValue)"
        }
        self.cost = Self.cost(of: jobs)
        self.page = "\(channel)/site/index.html"
        self.remote = remote
        self.commit = tip
        self.verdict = try Self.verdict(of: records)
    }

    /// The decision as of the day itself, by the usual rules.
    private static func verdict(of records: RecordSet) throws -> String? {
        guard let day = records.newest.map({ Day($0) }) else { return nil }
        let policy = DecisionPolicy(Configuration())
        let decision = try PhaseDecision.make(records, policy: policy, asOf: day).decision
        return "\(decision.verdict.rawValue): \(decision.reason)"
    }

    private static func cost(of jobs: [JobRecord]) -> Cost {
        let minutes = jobs.reduce(0) { $0 + max(1, Int(($1.seconds / 60).rounded(.up))) }
        let perMinute = ResourcePresets.named("github_free")?.pricesUSD["runner_minute"] ?? 0
        let perScript = ResourcePresets.named("openai")?.pricesUSD["script"] ?? 0
        return Cost(
            runnerMinutes: minutes,
            runnersUSD: Double(minutes) * perMinute,
            scriptsUSD: Double(jobs.count) * perScript
        )
    }

    /// The summary for a person.
    func lines(_ console: Console) -> [String] {
        let minutes = counted(cost.runnerMinutes, "billed minute")
        let shown = videos.flatMap { video in
            [
                "",
                console.styled("\(ForeignLine(video.title))", .strong),
                "  \(decimal(video.seconds, 1)) s · score \(decimal(video.score, 1)) · \(video.path)",
            ] + video.warnings.map { "  \(console.styled("warning", .warning)) \($0)" }
        }
        return shown + failures.map { "\(console.styled("✗", .error)) \($0)" } + [
            "",
            "\(videos.count) of \(jobs) videos published. It cost nothing here; on hosted runners in a private repository",
            "the jobs take \(minutes) ($\(decimal(cost.runnersUSD, 3)) beyond the included ones), and scripts by a language",
            "model about $\(decimal(cost.scriptsUSD, 3)).",
            "",
            "next step  " + (verdict.map { "\(ForeignLine($0))" } ?? "nothing is known"),
            "dashboard  \(page)",
            "remote     \(remote)" + (commit.map { " at \($0.prefix(10))" } ?? ""),
        ]
    }
}
