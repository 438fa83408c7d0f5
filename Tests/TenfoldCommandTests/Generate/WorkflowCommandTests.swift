import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct WorkflowCommandTests {
    @Test func `every command that a workflow calls is a command of the program`() async throws {
        let configuration = Configuration()
        let phase = configuration.phases[1]
        let plan = Planner(configuration: configuration, repository: "").plan(phase)
        let input = WorkflowInput(
            configuration: configuration,
            phase: phase,
            plan: plan,
            pins: try .shipped(),
            holdsSources: false
        )
        let scripts = try Workflows.made(from: input).flatMap(\.jobs).flatMap(\.steps).compactMap { step in
            if case .run(let script, _, _) = step.work { script.text } else { nil }
        }
        let called = scripts.flatMap { $0.split(separator: "\n") }.compactMap { line in
            line.firstRange(of: "/tenfold ").map { String(line[$0.upperBound...].prefix { $0 != " " }) }
        }
        var unknown: Set<String> = []
        for command in Set(called) {
            // Of an unknown command, the help is that of the program itself.
            let help = try await Program()(command, "--help").outputText
            if !help.contains("USAGE: tenfold \(command)") { unknown.insert(command) }
        }
        #expect(unknown.isEmpty)
        #expect(
            Set(called).isSuperset(of: [
                "detect", "assign", "job", "upload", "publish", "track", "decide", "generate",
            ])
        )
    }
}
