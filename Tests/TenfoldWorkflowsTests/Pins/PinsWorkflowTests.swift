import Tenfold
import TenfoldLive
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct PinsWorkflowTests {
    private func workflow(_ names: String...) throws -> Workflow {
        let lock = try PinLock.shipped()
        let steps = try names.map { name in
            Step.uses(.pinned(try #require(lock.action(name))), name: Text(name))
        }
        return Workflow(
            file: "one.yml",
            name: "One",
            triggers: Triggers(dispatch: []),
            jobs: [
                Job(
                    "one",
                    name: "One",
                    on: .hosted("ubuntu-24.04"),
                    timeoutMinutes: 5,
                    permissions: [],
                    steps: steps
                )
            ]
        )
    }

    @Test func `each action stands once, at its commit and with its version`() throws {
        let others = [
            try workflow("actions/checkout", "actions/cache/save"), try workflow("actions/cache/restore"),
        ]
        let file = try Workflow.pins(of: others).generatedFile()
        let uses = try ActionUse.all(in: file)
        #expect(uses.map(\.action) == ["actions/cache/restore", "actions/checkout"])
        #expect(try PinLock.shipped().check(uses) == [])
    }

    @Test func `linters have nothing to say about a list of all actions`() async throws {
        let lock = try PinLock.shipped()
        let all = try lock.pins.map {
            Step.uses(.pinned(try #require(lock.action($0.repository))), name: "A")
        }
        let job = Job("a", name: "A", on: .hosted("a"), timeoutMinutes: 5, permissions: [], steps: all)
        let other = Workflow(file: "a.yml", name: "A", triggers: Triggers(dispatch: []), jobs: [job])
        let files = try Workflow.pins(of: [other]).filesOfAllLevels()
        for file in files { #expect(try ActionUse.all(in: file).count == lock.pins.count) }
        await expectNoFindings(in: files)
    }

    @Test func `linters have nothing to say about what is asked of the bot`() async throws {
        try await withTemporaryFolder { folder in
            let file = try BotConfiguration.file()
            try LocalFiles().write(file.contents, to: "\(folder)/\(file.path)")
            let zizmor = ["--persona=auditor", "--offline", "--no-ignores", "--strict-collection", "--quiet"]
            for (tool, arguments) in [
                ("zizmor", zizmor), ("check-jsonschema", ["--builtin-schema=vendor.dependabot"]),
            ] {
                let result = try await SubprocessRunner().run(
                    ProcessCommand(tool, arguments + [file.path], directory: folder, timeoutSeconds: 60)
                )
                #expect(result.exitCode == 0, "\(tool): \(result.outputText)\(result.errorText)")
            }
        }
    }
}
