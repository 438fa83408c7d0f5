import Tenfold
import TenfoldLive
import TenfoldWorkflows
import TenfoldYAML
import Testing

struct AdditionTests {
    private func input(_ workflows: String) throws -> WorkflowInput {
        let text =
            "version: 1\nphases: { 1x: { generation: { parallel_jobs: 1 }, scoring: { rejection_threshold: 85 }, success: { min_jobs: 1 } } }\nworkflows:\n"
            + workflows
        let reading = readConfiguration(Array(text.utf8), file: "tenfold.yml", environment: [:])
        guard let read = reading.configuration else { throw DiagnosticsError(reading.diagnostics) }
        return try SampleInput.input("1x") { configuration in
            configuration.workflows = read.workflows
        }
    }

    private func problems(_ workflows: String) -> [String] {
        do {
            _ = try Workflows.made(from: input(workflows))
            return []
        } catch let error as DiagnosticsError {
            return error.diagnostics.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `steps go before and after others, in their order, with their actions' versions`() throws {
        let text = try SampleInput.text(
            "generate",
            input(
                """
                  env: { LANG: C.UTF-8 }
                  before:
                    generate.make:
                      - name: Log in
                        run: ./log-in.sh "$USER_NAME"
                        env: { USER_NAME: "${{ vars.USER_NAME }}" }
                      - name: Fetch music
                        uses: actions/cache
                        with: { path: music, key: music }
                  after:
                    collect.publish:
                      - name: Tell
                        uses: octo/tell@0123456789012345678901234567890123456789
                        version: v1.2.3
                """
            )
        )
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "-" } }
        let names = lines.filter { $0.hasPrefix("name: ") }.map { String($0.dropFirst(6)) }
        let login = try #require(names.firstIndex(of: "Log in"))
        #expect(names[login..<login + 3] == ["Log in", "Fetch music", "Make the video"])
        #expect(names[(names.firstIndex(of: "Tell") ?? 0) - 1] == "Record and judge the run")
        #expect(text.contains("octo/tell@0123456789012345678901234567890123456789 # v1.2.3"))
        #expect(text.contains("LANG: C.UTF-8"))
        #expect(text.contains("USER_NAME: ${{ vars.USER_NAME }}"))
    }

    @Test func `an own job joins its workflow, each permission with a reason beside it`() throws {
        let text = try SampleInput.text(
            "generate",
            input(
                """
                  jobs:
                    generate:
                      notify:
                        name: Notify
                        needs: collect
                        runs-on: ubuntu-slim
                        timeout-minutes: 5
                        permissions: { issues: write }
                        steps:
                          - name: Say it
                            run: echo done
                """
            )
        )
        #expect(text.contains("  notify:\n    name: Notify\n    needs: collect\n"))
        #expect(text.contains("issues: write # asked for by its author"))
    }

    @Test func `steps of one's own bring the rights they need`() throws {
        let text = try SampleInput.text(
            "generate",
            input(
                """
                  after: { collect.publish: [{ name: Tell, run: ./tell.sh }] }
                  permissions: { collect: { packages: read, issues: read }, generate: { id-token: write } }
                """
            )
        )
        #expect(text.contains("      packages: read # asked for by the steps of your own\n"))
        #expect(text.contains("      id-token: write # asked for by the steps of your own\n"))
        #expect(text.contains("issues: write # to open and close alerts"))
        #expect(!text.contains("issues: read"))
    }

    @Test func `a file in templates adds to the workflow of its name`() throws {
        let yaml = "before:\n  track.decide:\n    - { name: Log in, run: ./log-in.sh }\n"
        let source = SourceNode(try YAMLNode.parse(Array(yaml.utf8)))
        let added = try WorkflowAdditions.read(
            source,
            workflow: "track",
            file: "templates/workflows/track.yml"
        )
        let text = try SampleInput.text("track", SampleInput.input { $0.workflows.additions = added })
        #expect(text.contains("- name: Log in\n        run: ./log-in.sh\n"))
    }

    @Test(arguments: [
        (
            "  before: { generate.mak: [{ name: A, run: a }] }",
            "there is no step 'generate.mak' (did you mean 'generate.make'?)"
        ),
        ("  before: { make: [] }", "this name is not allowed"),
        (
            "  before: { generate.make: [{ name: A, run: \"echo ${{ github.actor }}\" }] }",
            "a script holds an expression"
        ),
        (
            "  before: { generate.make: [{ name: A, rum: a }] }",
            "a step has no key 'rum' (did you mean 'run'?)"
        ),
        ("  before: { generate.make: [{ run: a }] }", "the step has no name"),
        (
            "  before: { generate.make: [{ name: A, uses: octo/tell@v1 }] }",
            "the action 'octo/tell@v1' is not held at a commit"
        ),
        ("  jobs: { generate: { plan: {} } }", "there is a job 'plan' already"),
        ("  jobs: { generate: { mine: { needs: colect } } }", "did you mean 'collect'?"),
        ("  jobs: { generate: { mine: {} } }", "the job 'mine' lacks 'permissions'"),
        (
            "  permissions: { colect: { packages: read } }",
            "there is no job 'colect' (did you mean 'collect'?)"
        ),
        ("  permissions: { collect: { package: read } }", "(did you mean 'packages'?)"),
        ("  permissions: { collect: { packages: admin } }", "a right is 'read' or 'write'"),
        (
            "  permissions: { collect: { workflows: write } }",
            "no job's token can be given 'workflows: write'"
        ),
        ("  jobs: { deploy: {} }", "the workflows are generate, track, optimize, ci"),
        ("  without: [tracks]", "did you mean 'track'?"),
    ])
    func `what does not fit is said with its place and what to do`(workflows: String, message: String) {
        let problems = problems(workflows)
        #expect(problems.contains { $0.hasPrefix("tenfold.yml:4:") && $0.contains(message) }, "\(problems)")
    }

    @Test func `the environment is not read into GitHub's own expressions`() throws {
        #expect(
            problems("  before: { generate.make: [{ name: A, run: a, env: { A: \"${{ vars.A }}\" } }] }")
                .isEmpty
        )
    }
}
