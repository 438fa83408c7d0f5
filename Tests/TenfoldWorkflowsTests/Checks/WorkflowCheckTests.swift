import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct WorkflowCheckTests {
    @Test func `a sound workflow breaks no rule`() {
        #expect(WorkflowChecks.diagnostics(of: set([SampleWorkflow.workflow])) == [])
    }

    @Test func `what breaks a rule is told with its file, its place, the rule and what to do`() {
        var report = ""
        for broken in BrokenWorkflows.all {
            let diagnostics = WorkflowChecks.diagnostics(of: set(broken.workflows))
            report += "\(broken.name)\n" + diagnostics.map { "  \($0)\n" }.joined()
            #expect(!diagnostics.isEmpty, "\(broken.name)")
        }
        expectGolden(report, "broken.txt")
    }

    @Test func `every rule has its own name, a summary, and something that breaks it`() {
        let all = BrokenWorkflows.all.map { set($0.workflows) }
        for check in WorkflowChecks.all {
            #expect(all.contains { !check.diagnostics(of: $0).isEmpty }, "\(check.name)")
            #expect(!check.summary.isEmpty && !check.summary.hasSuffix("."), "\(check.name)")
        }
        #expect(Set(WorkflowChecks.all.map(\.name)).count == WorkflowChecks.all.count)
    }

    @Test func `what is just within a limit breaks no rule`() {
        var workflow = SampleWorkflow.workflow
        workflow.jobs[1].strategy = Strategy(
            matrix: .axes([MatrixAxis("shard", .list((1...256).map { FieldValue.integer($0) }))]),
            mostParallel: 20
        )
        workflow.jobs[1].timeoutMinutes = 360
        workflow.jobs[4].timeoutMinutes = 15
        workflow.jobs[0].outputs[0].mostCharacters = 524_288
        workflow.jobs[0].steps[1].work = .run(
            Script(String(repeating: "x", count: 21_000)) ?? "",
            shell: nil,
            folder: nil
        )
        workflow.triggers.dispatch =
            BrokenWorkflows.inputs(25) + (workflow.triggers.dispatch?.prefix(0) ?? [])
        workflow.jobs[0].steps[1].variables = [:]
        #expect(WorkflowChecks.diagnostics(of: set([workflow])) == [])
    }

    @Test(arguments: [
        ("17 3 * * *", nil, "17 3 * * *", "Etc/UTC", true),
        ("17 3 * * *", nil, "17 4 * * *", nil, false),
        ("17 3 * * *", nil, "18 3 * * *", nil, false),
        // 08:00 in Los Angeles is 16:00 UTC in winter and 15:00 in summer.
        ("7 8 * * *", "America/Los_Angeles", "7 16 * * *", nil, true),
        ("7 8 * * *", "America/Los_Angeles", "7 15 * * *", nil, true),
        ("7 8 * * *", "America/Los_Angeles", "7 17 * * *", nil, false),
        ("7 8 * * *", "America/Los_Angeles", "7 15 * 1 *", nil, false),
        // India is half an hour off.
        ("7 8 * * *", "Asia/Kolkata", "37 2 * * *", nil, true),
        ("7 8 * * *", "Asia/Kolkata", "7 2 * * *", nil, false),
        ("7 8 1 * *", nil, "7 8 * * MON", nil, true),
        ("7 8 1 3 *", nil, "7 8 2 3 *", nil, false),
        ("7 8 29 2 *", nil, "7 8 * * SUN", nil, true),
        ("7 8 * * MON", nil, "7 8 * * TUE", nil, false),
        ("7 23 * * MON", "America/Los_Angeles", "7 7 * * TUE", nil, true),
    ])
    func `schedules meet where their clocks show the same moment`(
        _ first: String,
        _ firstZone: String?,
        _ second: String,
        _ secondZone: String?,
        _ meet: Bool
    ) throws {
        var one = SampleWorkflow.workflow
        var two = SampleWorkflow.workflow
        two.file = "other.yml"
        one.triggers.schedules = [Schedule(try Cron(first), zone: firstZone)]
        two.triggers.schedules = [Schedule(try Cron(second), zone: secondZone)]
        let names = WorkflowChecks.diagnostics(of: set([one, two])).filter {
            $0.message.contains("[cron-collision]")
        }
        #expect(names.isEmpty == !meet, "\(names)")
    }

    private func set(_ workflows: [Workflow]) -> WorkflowSet {
        WorkflowSet(workflows, concurrentJobs: 20, writerGroup: "metrics-writer") { name in
            switch name {
            case "America/Los_Angeles": TimeZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")
            case "Asia/Kolkata": TimeZoneRules(posix: "IST-5:30")
            default: nil
            }
        }
    }
}
