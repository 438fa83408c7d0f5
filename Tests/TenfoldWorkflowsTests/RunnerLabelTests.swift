import TenfoldWorkflows
import Testing

@Suite struct RunnerLabelTests {
    @Test func `machines of equal labels are one machine`() {
        #expect(RunnerLabel.selfHosted(["self-hosted", "linux"]) == .selfHosted(["self-hosted", "linux"]))
        #expect(RunnerLabel.hosted("ubuntu-24.04") != .hosted("ubuntu-slim"))
    }
}
