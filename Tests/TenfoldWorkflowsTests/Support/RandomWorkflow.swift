import Tenfold
import TenfoldTesting
import TenfoldWorkflows

/// A workflow thrown together of all that the model can say, with hostile texts wherever a text may stand.
struct RandomWorkflow {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func workflow() -> Workflow {
        Workflow(
            file: "random.yml",
            header: ["Random."],
            name: HostileText.random(&generator),
            runName: maybe { $0.text() },
            triggers: triggers(),
            concurrency: maybe { $0.concurrency() },
            environment: fields(),
            shell: pick(Shell.allCases),
            jobs: (0..<count(1...2)).map { job($0) }
        )
    }

    private mutating func triggers() -> Triggers {
        let minute = Int.random(in: 0..<1440, using: &generator)
        return Triggers(
            schedules: (0..<count(0...2)).map { _ in
                Schedule(
                    .weekly(onDay: Int.random(in: 0...6, using: &generator), minuteOfDay: minute),
                    zone: maybe { _ in "America/Los_Angeles" },
                    comment: maybe { _ in "two: videos # here" }
                )
            },
            dispatch: maybe { $0.inputs() },
            push: maybe { GitFilter(branches: ["main", $0.words()], paths: ["**.swift"]) },
            pullRequest: maybe { _ in GitFilter() }
        )
    }

    private mutating func inputs() -> [DispatchInput] {
        let kinds: [DispatchInput.Kind] = [
            .text(default: words()), .number(default: 3), .boolean(default: true), .environment,
            .choice(["on", words()], default: "on"),
        ]
        return (0..<count(0...2)).map {
            DispatchInput(
                identifier("input", $0),
                words(),
                pick(kinds),
                isRequired: Bool.random(using: &generator)
            )
        }
    }

    private mutating func job(_ index: Int) -> Job {
        Job(
            identifier("job", index),
            comment: maybe { _ in ["Why: it's so."] } ?? [],
            name: text(),
            needs: (0..<index).map { identifier("job", $0) },
            if: maybe { $0.expression(depth: 2) },
            on: pick([.hosted("ubuntu-24.04"), .selfHosted(["self-hosted", "on", words()])]),
            timeoutMinutes: count(1...30),
            environment: maybe { JobEnvironment($0.text(), url: $0.text(), isDeployment: false) },
            concurrency: maybe { $0.concurrency() },
            permissions: [.write(pick(Permission.Writable.allCases), "to test")],
            cacheMode: maybe { $0.pick(CacheMode.allCases) },
            outputs: [JobOutput("out", expression(depth: 1), mostCharacters: 10)],
            strategy: maybe { $0.strategy() },
            variables: fields(),
            steps: (0..<count(1...3)).map { step($0) }
        )
    }

    private mutating func step(_ index: Int) -> Step {
        let id = identifier("step", index)
        let condition = maybe { $0.expression(depth: 2) }
        guard Bool.random(using: &generator) else {
            return .uses(
                .pinned(SampleWorkflow.checkout),
                with: fields(),
                id: id,
                name: text(),
                if: condition,
                timeoutMinutes: maybe { $0.count(1...9) }
            )
        }
        let lines = [words(), words(), words()].joined(separator: "\n")
        return .run(
            Script(lines) ?? "true",
            id: id,
            comment: maybe { _ in ["first", "", "third"] } ?? [],
            name: text(),
            if: condition,
            variables: fields(),
            shell: maybe { $0.pick(Shell.allCases) },
            folder: maybe { $0.text() },
            continuesOnError: Bool.random(using: &generator)
        )
    }

    private mutating func strategy() -> Strategy {
        let values: [FieldValue] = [1, 2, "on", .text(text())]
        let axes: [MatrixAxis] = [
            MatrixAxis("list", .list(values)), MatrixAxis("made", .expression(expression(depth: 1))),
        ]
        return Strategy(
            matrix: Bool.random(using: &generator) ? .axes(axes) : .expression(expression(depth: 1)),
            failsFast: Bool.random(using: &generator),
            mostParallel: maybe { .fixed($0.count(1...9)) }
        )
    }

    private mutating func concurrency() -> Concurrency {
        let arrivals: [Concurrency.Arrival] = [
            .waitsInLine, .replacesWaiting, .cancelsRunning, .cancelsRunningIf(expression(depth: 1)),
        ]
        return Concurrency(group: text(), arrival: pick(arrivals))
    }

    private mutating func fields() -> Fields {
        Fields(
            (0..<count(0...2)).map {
                Fields.Field("NAME_\($0)", pick([.text(text()), .boolean(true), .integer(7)]))
            }
        )
    }

    private mutating func text() -> Text {
        let parts: [Text.Part] = [.words(words()), .expression(expression(depth: 1)), .words(words())]
        return Text(Array(parts.prefix(count(1...3))))
    }

    private mutating func words() -> String { HostileText.random(&generator) }

    mutating func expression(depth: Int) -> Expression { RandomExpression.make(depth: depth, &generator) }

    private mutating func identifier(_ name: String, _ index: Int) -> Identifier {
        Identifier("\(name)_\(index)") ?? "none"
    }

    private mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        Bool.random(using: &generator) ? make(&self) : nil
    }
}
