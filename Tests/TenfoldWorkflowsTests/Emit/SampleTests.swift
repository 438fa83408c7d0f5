import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct SampleTests {
    @Test func `a workflow with all that a day needs reads like one that a person wrote`() throws {
        var workflow = SampleWorkflow.workflow
        workflow.jobs = [
            SampleWorkflow.plan, SampleWorkflow.work, SampleWorkflow.collect, SampleWorkflow.deploy,
        ]
        expectGolden(try workflow.yaml(), "sample.yml")
    }

    @Test func `for older tools, what they do not know is not written`() throws {
        let current = try SampleWorkflow.workflow.yaml()
        let compatible = try SampleWorkflow.workflow.yaml(.compat)
        #expect(current.contains("\n      queue: max\n"))
        #expect(compatible == current.split(separator: "      queue: max\n").joined())
    }
}
