import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct LintTests {
    @Test func `no linter at its strictest has anything to say about the sample`() async throws {
        await expectNoFindings(in: try SampleWorkflow.workflow.filesOfAllLevels())
    }

    @Test func `a user's own machine is the one thing that is let pass`() async throws {
        var workflow = SampleWorkflow.workflow
        workflow.jobs[0].runner = .selfHosted(["self-hosted", "video"])
        let files = [try workflow.generatedFile()]
        await expectNoFindings(in: files, ownLabels: ["video"])
        let findings = try await WorkflowLint().findings(in: files)
        #expect(findings.contains { $0.contains("self-hosted-runner") && $0.hasPrefix("zizmor") })
    }

    @Test func `each linter finds what is wrong with a careless workflow`() async throws {
        let careless = """
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                timeout: 5
                steps:
                  - uses: actions/checkout@main
                  - run: echo ${{ github.head_ref }} $UNQUOTED
            """
        let file = GeneratedFile(path: ".github/workflows/careless.yml", text: careless)
        let findings = try await WorkflowLint().findings(in: [file])
        for linter in ["actionlint", "jactionlint", "zizmor", "check-jsonschema"] {
            #expect(findings.contains { $0.hasPrefix("\(linter): ") }, "\(linter)")
        }
        #expect(findings.contains { $0.contains("SC2086") })
    }
}
