import TenfoldWorkflows
import TenfoldYAML

/// Workflows that break rules, each with a name for the report.
enum BrokenWorkflows {
    static let all: [(name: String, workflows: [Workflow])] = [
        ("a matrix of 300 jobs", [strategy(.axes([axis(300)]), most: 3)]),
        ("a matrix of 20 by 20", [strategy(.axes([axis(20), axis(20, "other")]), most: 3)]),
        ("an axis without values", [strategy(.axes([axis(0)]), most: 3)]),
        ("a matrix without axes", [strategy(.axes([]), most: 3)]),
        ("a matrix of an output that nobody looks at", [changed { $0.jobs[1].condition = !.cancelled }]),
        ("more jobs at a time than the plan has", [strategy(.axes([axis(30)]), most: 21)]),
        ("no job at a time", [strategy(.axes([axis(3)]), most: 0)]),
        ("a large matrix that says nothing", [strategy(.axes([axis(30)]), most: nil)]),
        ("a matrix in one group", [changed { $0.jobs[1].concurrency = group("one", .replacesWaiting) }]),
        ("two schedules on one minute", [SampleWorkflow.workflow, changed { $0.file = "other.yml" }]),
        ("one schedule twice", [changed { $0.triggers.schedules += $0.triggers.schedules }]),
        ("the top of the hour", [schedule("*/5 * * * *")]),
        ("every second minute", [schedule("1-59/2 * * * *")]),
        ("around midnight", [schedule("1,59 0,23 * * *")]),
        ("an unknown zone", [changed { $0.triggers.schedules[0].zone = "Mars/Olympus" }]),
        ("a second writer", [changed { $0.jobs[0].permissions = [.write(.contents, "to push")] }]),
        ("a writer that may be cancelled", [changed { $0.jobs[2].concurrency?.arrival = .replacesWaiting }]),
        ("a job in its own run's group", [changed { $0.jobs[4].concurrency?.group = "Scale-3X" }]),
        ("a job that nobody has", [changed { $0.jobs[2].needs = ["work", "nobody"] }]),
        ("a job needed twice", [changed { $0.jobs[2].needs = ["work", "work"] }]),
        ("a circle", [changed { $0.jobs[0].needs = ["collect"] }]),
        ("a job that needs itself", [changed { $0.jobs[0].needs = ["plan"] }]),
        ("a job skipped with the one before", [changed { $0.jobs[3].condition = nil }]),
        ("a condition that asks for no status", [changed { $0.jobs[3].condition = .github("ref").is("x") }]),
        ("references to nothing", [changed { $0.jobs[2].variables = references }]),
        (
            "contexts out of place",
            [
                changed {
                    $0.runName = "\(.secrets("X"))"
                    $0.jobs[1].condition =
                        .matrix("shard").isNot("[]") && .output("shards", of: "plan").isNot("[]")
                }
            ]
        ),
        ("an hour on the one-core machine", [changed { $0.jobs[4].timeoutMinutes = 60 }]),
        ("seven hours", [changed { $0.jobs[0].timeoutMinutes = 420 }]),
        ("a long script", [changed { $0.jobs[2].steps[2].work = long }]),
        ("a large output", [changed { $0.jobs[0].outputs[0].mostCharacters = 600_000 }]),
        (
            "large outputs of many jobs",
            [
                strategy(.axes([axis(200)]), most: 3) { $0.jobs[1].outputs = [output] }
            ]
        ),
        ("too many inputs", [changed { $0.triggers.dispatch? += inputs(25) }]),
        (
            "a choice that is none",
            [
                changed {
                    $0.triggers.dispatch?.append(DispatchInput("kind", "Which", .choice(["a"], default: "b")))
                }
            ]
        ),
        (
            "names that are there twice",
            [
                changed {
                    $0.jobs[3].id = "Plan"
                    $0.jobs[3].permissions.append(.write(.contents, "to write as well as read"))
                    $0.jobs[0].variables = ["A": 1, "a": 2]
                    $0.jobs[5].steps[1].id = "app"
                }
            ]
        ),
        (
            "secrets for everybody",
            [
                changed {
                    $0.environment = ["KEY": .expression(.secrets("KEY"))]
                    $0.jobs[5].environment = nil
                }
            ]
        ),
        ("words like an expression", [changed { $0.jobs[0].name = .init("Plan ${{ x }}") }]),
        ("the latest machine", [changed { $0.jobs[0].runner = .hosted("ubuntu-latest") }]),
        ("careless steps and jobs of a user", [changed { $0.addOwn() }]),
    ]

    static func inputs(_ count: Int) -> [DispatchInput] {
        (1...count).compactMap { number in
            Identifier("input_\(number)").map { DispatchInput($0, "A number", .number(default: nil)) }
        }
    }

    private static func changed(_ change: (inout Workflow) -> Void) -> Workflow {
        var workflow = SampleWorkflow.workflow
        change(&workflow)
        return workflow
    }

    private static func strategy(
        _ matrix: Matrix,
        most: Int?,
        _ change: (inout Workflow) -> Void = { _ in }
    ) -> Workflow {
        changed {
            $0.jobs[1].strategy = Strategy(matrix: matrix, mostParallel: most.map { .fixed($0) })
            change(&$0)
        }
    }

    private static func axis(_ count: Int, _ name: Identifier = "shard") -> MatrixAxis {
        MatrixAxis(name, .list((0..<count).map { FieldValue.integer($0) }))
    }

    private static func group(_ name: Text, _ arrival: Concurrency.Arrival) -> Concurrency {
        Concurrency(group: name, arrival: arrival)
    }

    private static func schedule(_ text: String) -> Workflow {
        changed {
            do {
                $0.triggers.schedules = [Schedule(try Cron(text))]
            } catch {
                preconditionFailure("\(error)")
            }
        }
    }

    private static let references: Fields = [
        "JOB": .expression(.result(of: "plan")), "OUTPUT": .expression(.output("nothing", of: "work")),
        "STEP": .expression(.output("x", ofStep: "nobody")), "MATRIX": .expression(.matrix("shard")),
        "INPUT": .expression(.inputs("nothing")),
    ]

    private static let output = JobOutput("rows", .github("sha"), mostCharacters: 500_000)

    private static let long = Step.Work.run(
        Script(String(repeating: "x", count: 21_001)) ?? "",
        shell: nil,
        folder: nil
    )
}

extension Workflow {
    /// What a user may write who has read no linter.
    fileprivate mutating func addOwn() {
        jobs[0].steps.append(
            .own([YAMLEntry("uses", .text("actions/checkout@v7")), YAMLEntry("id", .text("theirs"))])
        )
        let script = YAMLValue.text("echo ${{ github.head_ref }}")
        ownJobs = [
            OwnJob(
                "deploy-more",
                [
                    YAMLEntry("needs", .list([YAMLItem(.text("plan")), YAMLItem(.text("gone"))])),
                    YAMLEntry(
                        "concurrency",
                        .mapping([
                            YAMLEntry("group", .text("x")), YAMLEntry("queue", .text("max")),
                            YAMLEntry("cancel-in-progress", .boolean(true)),
                        ])
                    ),
                    YAMLEntry("steps", .list([YAMLItem(.mapping([YAMLEntry("run", script)]))])),
                ]
            )
        ]
    }
}
