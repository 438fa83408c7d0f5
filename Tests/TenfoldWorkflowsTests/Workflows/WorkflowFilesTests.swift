import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct WorkflowFilesTests {
    @Test(arguments: ["generate", "track", "optimize", "ci"])
    func `the files of the default configuration read well`(_ name: String) throws {
        for part in try SampleInput.parts(of: name, SampleInput.input()) {
            expectGolden(part.text, "\(name).\(part.name).yml")
        }
    }

    @Test func `services bring their secrets to the steps that read them, and to no other`() throws {
        let input = try SampleInput.input { configuration in
            SampleInput.useServices(&configuration)
            configuration.upload.approval = .required
        }
        for part in try SampleInput.parts(of: "generate", input)
        where ["head", "plan", "generate", "upload"].contains(part.name) {
            expectGolden(part.text, "services.\(part.name).yml")
        }
        let owners = try Workflows.made(from: input).flatMap(\.jobs).flatMap { job in
            job.steps.filter { step in step.variables.list.contains { "\($0.value)".contains("secrets") } }
                .map { "\(job.id).\($0.id?.description ?? "")" }
        }
        #expect(owners == ["generate.make", "upload.publish", "track.fetch"])
    }

    @Test func `the oldest syntax with a matrix written out and uploads in each job reads well`() throws {
        let input = try SampleInput.input("10x") { configuration in
            configuration.workflows.featureLevel = .compat
            configuration.workflows.upload = .inJob
            configuration.matrix = .static
            configuration.packing = .videos(4)
        }
        for part in try SampleInput.parts(of: "generate", input)
        where ["head", "plan", "generate", "upload"].contains(part.name) {
            expectGolden(part.text, "compat.\(part.name).yml")
        }
    }

    @Test func `machines of one's own with a released program read well`() throws {
        let input = try SampleInput.input { configuration in
            configuration.workflows.runsOn = ["self-hosted", "video"]
            configuration.workflows.program = .release(
                url: "https://example.org/tenfold-1.2.3.tar.xz",
                version: "1.2.3",
                sha256: SHA256.hex("archive")
            )
        }
        for part in try SampleInput.parts(of: "generate", input)
        where ["head", "plan", "generate", "upload"].contains(part.name) {
            expectGolden(part.text, "self-hosted.\(part.name).yml")
        }
    }

    @Test func `the repository of the program itself runs its tests`() throws {
        try expectGolden(SampleInput.text("ci", SampleInput.input(holdsSources: true)), "ci-sources.yml")
    }

    @Test func `the repository of the program itself publishes its versions, and no other does`() throws {
        try expectGolden(SampleInput.text("release", SampleInput.input(holdsSources: true)), "release.yml")
        #expect(try !Workflows.made(from: SampleInput.input()).contains { $0.file == "release.yml" })
    }

    @Test(
        arguments: RepositorySettings.Visibility.allCases.flatMap { visibility in
            UploadPlace.allCases.map { (visibility, $0) }
        }
    )
    func `the jobs that are written are those the plan's minutes were counted with`(
        _ visibility: RepositorySettings.Visibility,
        _ place: UploadPlace
    ) throws {
        let input = try SampleInput.input { configuration in
            configuration.repository.visibility = visibility
            configuration.workflows.upload = place
        }
        let graphs = [input.graph.generate, input.graph.track, input.graph.optimize]
        let workflows = try Workflows.made(from: input)
        #expect(workflows.prefix(3).map(\.file) == graphs.map(\.file))
        for (workflow, graph) in zip(workflows, graphs) {
            #expect(workflow.jobs.map(\.id.description) == graph.jobs.map(\.id))
            #expect(workflow.jobs.map { $0.needs.map(\.description) } == graph.jobs.map(\.needs))
            #expect(workflow.jobs.map(\.timeoutMinutes) == graph.jobs.map(\.timeoutMinutes))
            #expect(workflow.jobs.map(\.runner) == graph.jobs.map { .hosted($0.runner.label) })
            #expect(workflow.jobs.map { $0.strategy != nil } == graph.jobs.map(\.isMatrix))
        }
    }

    @Test func `every start of the plan is in the file, on the plan's clock`() throws {
        let input = try SampleInput.input("10x") { $0.schedule.timezone = "America/Los_Angeles" }
        let schedules = try Workflows.made(from: input)[0].triggers.schedules
        #expect(schedules.map(\.cron) == input.plan.slots.map { .daily(minuteOfDay: $0.minuteOfDay) })
        #expect(Set(schedules.map(\.zone)) == ["America/Los_Angeles"])
    }

    @Test(arguments: ["1x", "3x", "10x"])
    func `no two workflows start in one minute, and none on a quarter of an hour`(_ phase: String) throws {
        let crons = try Workflows.made(from: SampleInput.input(phase)).flatMap(\.triggers.schedules).map(
            \.cron
        )
        let times = crons.map { $0.text.split(separator: " ").prefix(2).joined(separator: " ") }
        #expect(Set(times).count == times.count)
        for time in times { #expect(!["0", "15", "30", "45"].contains(time.split(separator: " ")[0])) }
    }

    @Test func `the dashboard goes to Pages where the plan allows it, or its owner says so`() throws {
        func hasPages(_ plan: GitHubPlan, _ visibility: RepositorySettings.Visibility, _ choice: PagesChoice)
            throws -> Bool
        {
            try Workflows.made(
                from: SampleInput.input { configuration in
                    configuration.repository.plan = plan
                    configuration.repository.visibility = visibility
                    configuration.workflows.pages = choice
                }
            ).contains { $0.jobs.contains { $0.id == "pages" } }
        }
        #expect(try hasPages(.free, .public, .auto))
        #expect(try !hasPages(.free, .private, .auto))
        #expect(try hasPages(.pro, .private, .auto))
        #expect(try hasPages(.free, .private, .on))
        #expect(try !hasPages(.team, .public, .off))
    }

    @Test(arguments: [ProposalRight.token, .app])
    func `a token or an App brings changed files as a pull request`(_ right: ProposalRight) throws {
        let input = try SampleInput.input { $0.workflows.proposals = right }
        let track = try SampleInput.parts(of: "track", input).first { $0.name == "track" }
        expectGolden(track?.text ?? "", "track.\(right.rawValue).yml")
        #expect(
            try Workflows.made(from: input).contains { workflow in
                workflow.pinnedActions.contains { $0.repository == "actions/create-github-app-token" }
            } == (right == .app)
        )
    }

    @Test func `a source with a secret in its address gives the plan job the secrets it may need`() throws {
        let input = try SampleInput.input { configuration in
            configuration.detection.sources = [
                MaskedText(value: "https://x?key=", shownAs: "https://x?key=***")
            ]
            configuration.workflows.secrets = ["FEED_KEY"]
        }
        let plan = try #require(try Workflows.made(from: input).first?.jobs.first)
        #expect(plan.environment?.name == "tenfold-plan")
        let readers = plan.steps.filter { $0.variables.list.contains { $0.name == "FEED_KEY" } }
        #expect(readers.map(\.id) == ["detect"])
    }

    @Test func `a workflow can be left out`() throws {
        let input = try SampleInput.input { $0.workflows.without = ["ci", "optimize"] }
        #expect(try Workflows.made(from: input).map(\.file) == ["generate.yml", "track.yml", "pins.yml"])
        let bare = try SampleInput.input { $0.workflows.without = ["ci", "optimize", "pins"] }
        #expect(try Workflows.made(from: bare).map(\.file) == ["generate.yml", "track.yml"])
    }

    @Test func `an action without a commit in the lock is refused, with what to do`() throws {
        var input = try SampleInput.input()
        input.pins = PinLock()
        #expect {
            try Workflows.made(from: input)
        } throws: { error in
            "\(error)".contains("actions/checkout") && "\(error)".contains(PinLock.path)
        }
    }

    @Test func `what no workflow depends on does not change the files`() throws {
        let version = try #require(ActionVersion("1.0.0"))
        let plain = try Workflows.files(from: SampleInput.input(), version: version)
        let titled = try Workflows.files(
            from: SampleInput.input { $0.dashboard.title = "My channel" },
            version: version
        )
        #expect(plain == titled)
        let other = try Workflows.files(
            from: SampleInput.input { $0.repository.branch = "trunk" },
            version: version
        )
        #expect(plain != other)
    }
}
