import Templates
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

struct ConfigurationReadingTests {
    private func read(_ text: String, environment: [String: String] = [:]) -> Configuration.Reading {
        readConfiguration(Array(text.utf8), file: "tenfold.yml", environment: environment)
    }

    @Test func `the configuration that init writes is read without a word`() throws {
        let reading = read(Template.initialConfiguration)
        #expect(reading.diagnostics == [])
        let configuration = try #require(reading.configuration)
        #expect(configuration.phases == Phase.strategy)
        #expect(configuration.pipeline == Pipeline())
        #expect(configuration.budget == Budget(monthlyUSD: 88))
        #expect(configuration.safetyMargin == 0.05)
        #expect(configuration.resources.map(\.preset) == ["youtube", "openai", "pexels", "github_free"])
    }

    @Test func `the smallest configuration is the strategy's, offline`() {
        #expect(read("version: 1").configuration == Configuration())
    }

    @Test func `phases may have any names, and the first is the start where none is named`() throws {
        let phases = ["small": 1, "20x": 20].sorted { $0.value < $1.value }.map { name, jobs in
            "  \(name): {generation: {parallel_jobs: \(jobs)}, scoring: {rejection_threshold: 70.5}, "
                + "success: {min_jobs: 1}}\n"
        }
        let configuration = try #require(read("version: 1\nphases:\n\(phases.joined())").configuration)
        #expect(configuration.phases.map(\.name.rawValue) == ["small", "20x"])
        #expect(configuration.startPhase == PhaseName("small"))
        #expect(configuration.phases.last?.scoring.rejectionThreshold == 70.5)
    }

    @Test func `a preset's figures can be changed one by one`() throws {
        let text = """
            version: 1
            resources:
              youtube: { preset: youtube, limits: { uploads: 20, units: { costs: { captions: 0 } } } }
              mine:
                limits:
                  calls: { amount: 5, window: { day: Europe/Vienna }, unit: calls, costs: { search: 2 } }
                prices_usd: { search: 0.01 }
            """
        let configuration = try #require(read(text).configuration)
        let youtube = try #require(configuration.resource("youtube"))
        #expect(youtube.limits.first { $0.name == "uploads" }?.amount == 20)
        #expect(youtube.limits.first { $0.name == "units" }?.costs["captions"] == 0)
        #expect(youtube.limits.first { $0.name == "units" }?.costs["thumbnail"] == 50)
        let mine = try #require(configuration.resource("mine"))
        #expect(mine.limits.map(\.window) == [.day(zone: "Europe/Vienna")])
        #expect(mine.pricesUSD == ["search": 0.01])
    }

    @Test(
        arguments: [
            ("separate", Packing.separate), ("auto", .auto), ("1", .separate), ("5", .videos(5)),
        ]
    )
    func `packing is a word or a number of videos`(text: String, packing: Packing) throws {
        #expect(try #require(read("version: 1\npacking: \(text)").configuration).packing == packing)
    }

    @Test(arguments: ["none", "0", "257", "2.5"])
    func `any other packing is refused with its line`(text: String) throws {
        let reading = read("version: 1\npacking: \(text)")
        #expect(reading.configuration == nil)
        #expect(reading.diagnostics.first?.position == TextPosition(line: 2, column: 10))
    }

    @Test func `a phase's own schedule goes before that of the file, which goes before the defaults`() throws
    {
        let text = """
            version: 1
            schedule: { slots_per_day: 3, timezone: Europe/Vienna }
            phases:
              1x:
                generation: { parallel_jobs: 1 }
                scoring: { rejection_threshold: 85 }
                success: { min_jobs: 1 }
                schedule: { slots_per_day: 8, retries: 0 }
            """
        let configuration = try #require(read(text).configuration)
        let schedule = configuration.schedule(in: try #require(configuration.phases.first))
        #expect(
            schedule
                == ScheduleSettings(
                    slotsPerDay: 8,
                    timezone: "Europe/Vienna",
                    maxDelayMinutes: 180,
                    retries: 0
                )
        )
    }

    @Test func `anchors, aliases and merges spare repetition`() throws {
        let text = """
            version: 1
            phases:
              1x: &base
                generation: { parallel_jobs: 1 }
                scoring: { rejection_threshold: 85 }
                success: { min_jobs: 1 }
              3x:
                <<: *base
                generation: { parallel_jobs: 3 }
            """
        let phases = try #require(read(text).configuration).phases
        #expect(phases.map(\.generation.parallelJobs) == [1, 3])
        #expect(phases.map(\.scoring.rejectionThreshold) == [85, 85])
    }

    @Test func `a step can be a command with variables of its own`() throws {
        let text = """
            version: 1
            pipeline:
              script: { run: "./my-step.sh --fast", timeout_minutes: 5, environment: { TOKEN: "${MY_TOKEN}" } }
            """
        let step = try #require(read(text, environment: ["MY_TOKEN": "abc"]).configuration).pipeline.script
        #expect(step.action == .run("./my-step.sh --fast"))
        #expect(step.timeoutMinutes == 5)
        #expect(step.environment["TOKEN"]?.reveal() == "abc")
    }

    @Test func `variables may have a value for their absence, and two dollar signs are one`() throws {
        let text = """
            version: 1
            repository: { branch: "${BRANCH:-trunk}" }
            dashboard: { title: "costs $${5}" }
            """
        let configuration = try #require(read(text).configuration)
        #expect(configuration.repository.branch == "trunk")
        #expect(configuration.dashboard.title == "costs ${5}")
        #expect(read(text, environment: ["BRANCH": "next"]).configuration?.repository.branch == "next")
    }

    @Test func `all problems are told at once, each with its place and what to do`() {
        let reading = read(Self.manyProblems, environment: ["JOBS": "4711", "MY_SECRET": "hunter2"])
        #expect(reading.configuration == nil)
        expectGolden(reading.diagnostics.map { "\($0)\n" }.joined(), "many-problems.txt")
    }

    @Test func `values that are right one by one and wrong together are told too`() {
        let reading = read(Self.contradictions)
        #expect(reading.configuration == nil)
        expectGolden(reading.diagnostics.map { "\($0)\n" }.joined(), "contradictions.txt")
    }

    @Test(arguments: [
        ("private", "free", true), ("private", "pro", true), ("private", "team", true),
        ("private", "enterprise", false), ("public", "free", false),
    ])
    func `a person can be asked only where GitHub asks one`(
        _ visibility: String,
        _ plan: String,
        _ isRefused: Bool
    ) {
        let reading = read(
            """
            version: 1
            repository: { plan: \(plan), visibility: \(visibility) }
            upload: { approval: required }
            """
        )
        #expect(reading.diagnostics.map(\.keyPath) == (isRefused ? ["upload.approval"] : []))
        #expect((reading.configuration == nil) == isRefused)
    }

    @Test func `a flood of problems is cut, and its size told`() {
        let keys = (0..<250).map { "k\($0): 1\n" }.joined()
        let diagnostics = read("version: 1\n\(keys)").diagnostics
        #expect(diagnostics.count == 101)
        #expect(diagnostics.last?.message == "there are 150 more problems, the last of them here")
    }

    @Test func `a bare variable in braces is told to be put in quotes`() {
        let reading = read("version: 1\nbudget: { monthly_usd: ${BUDGET} }\n", environment: ["BUDGET": "5"])
        #expect(reading.diagnostics.map(\.suggestion) == ["inside { } put variables in quotes: \"${NAME}\""])
        #expect(
            read("version: 1\nbudget: { monthly_usd: \"${B}\" }\n", environment: ["B": "5"]).configuration
                != nil
        )
    }

    private static let manyProblems = """
        version: 2
        start_phase: 2x
        parallel_jobs: 3
        repository: { branch: "my branch", plan: fre, visibility: 7 }
        phases:
          1x:
            generation: { paralel_jobs: 0 }
            scoring: { rejection_threshold: 101 }
            success: { min_jobs: "1" }
            min_jobs: 3
          3x:
            generation: { parallel_jobs: "${JOBS}" }
            scoring: { rejection_threshold: abc }
            success: { min_jobs: 010 }
            detection: { scan_frequency_hours: 0, sources: feed.xml }
          "x y":
            generation: [1]
        resources:
          youtube: { preset: youtub }
          mine:
            limits:
              a: { amount: -5, window: { day: America/Los_Angles } }
              b: { unit: x }
              c: { amount: 10, window: week, costs: { Upload: 20 } }
          empty: {}
        budget: { monthly_usd: -1 }
        pipeline:
          script: { use: facts, run: x }
          visuals: { use: unsplash }
          voice: { use: espek }
          assemble: { timeout_minutes: 5 }
          validate: { use: builtin, environment: { A: b } }
          upload: [youtube]
        dashboard: { title: 2026 }
        upload: { approval: "${MY_SECRET}", max_per_day: ${NONE} }
        safety_margin: 95%
        matrix:
        """.replacing("max_per_day: ${NONE}", with: "max_per_day: \"${NONE}\"")

    private static let contradictions = """
        version: 1
        start_phase: 3y
        repository: { plan: free }
        phases:
          3x:
            generation: { parallel_jobs: 3 }
            scoring: { rejection_threshold: 80 }
            success: { min_jobs: 4 }
          1x:
            generation: { parallel_jobs: 1 }
            scoring: { rejection_threshold: 85 }
            success: { min_jobs: 1 }
          50x:
            generation: { parallel_jobs: 50 }
            scoring: { rejection_threshold: 70 }
            success: { min_jobs: 30 }
        resources:
          youtube: { preset: youtube_2023, limits: { units: 1000 } }
        pipeline:
          script: { use: openai }
          upload: { use: youtube }
        upload: { max_per_day: 3, max_per_run: 4, approval: required }
        workflows: { upload: in_job }
        """
}
