import Tenfold

/// Reads what rollups need to know straight from the lines of shards.
enum FactScan {
    /// A job's facts and its steps; nil where the record is unusual.
    static func job(_ scanner: inout ByteScanner, _ names: inout Names) -> (JobFacts, [StepFacts])? {
        var facts = JobFacts(
            run: -1,
            job: 0,
            attempt: 1,
            phase: -1,
            startedAt: .min,
            finishedAt: .min,
            outcome: .skipped,
            mark: 0,
            isChecked: false,
            isPassed: true,
            steps: 0..<0
        )
        var steps: [StepFacts] = []
        var hasOutcome = false
        let isRead = scanner.object { scanner, range in
            let key = scanner.code(range)
            if key == Code.attempt { return set(&facts.attempt, scanner.integer()) }
            if key == Code.checks { return checks(&scanner, &facts) }
            if key == Code.finishedAt { return set(&facts.finishedAt, scanner.moment()) }
            if key == Code.job { return set(&facts.job, scanner.integer()) }
            if key == Code.outcome {
                hasOutcome = true
                return set(&facts.outcome, outcome(&scanner))
            }
            if key == Code.phase { return set(&facts.phase, name(&scanner, &names)) }
            if key == Code.pattern {
                guard let range = scanner.text() else { return false }
                facts.pattern = names.number(scanner.bytes, range)
                facts.mark ^= hash("pattern ", scanner.bytes, range)
                return true
            }
            if key == Code.reason {
                guard let range = scanner.text() else { return false }
                facts.mark ^= hash("", scanner.bytes, range)
                return true
            }
            if key == Code.run { return set(&facts.run, name(&scanner, &names)) }
            if key == Code.startedAt { return set(&facts.startedAt, scanner.moment()) }
            if key == Code.steps {
                return scanner.list { scanner in
                    guard let step = step(&scanner, &names) else { return false }
                    steps.append(step)
                    return true
                }
            }
            return scanner.skipValue()
        }
        guard isRead, hasOutcome, facts.run >= 0, facts.phase >= 0, facts.startedAt > .min,
            facts.finishedAt > .min
        else { return nil }
        return (facts, steps)
    }

    private static func checks(_ scanner: inout ByteScanner, _ facts: inout JobFacts) -> Bool {
        var (isChecked, isPassed) = (false, true)
        let isRead = scanner.list { scanner in
            isChecked = true
            return scanner.object { scanner, range in
                let key = scanner.code(range)
                guard key == Code.grade else { return scanner.skipValue() }
                guard let grade = scanner.text().map({ scanner.code($0) }) else { return false }
                if grade == Code.failure { isPassed = false }
                return true
            }
        }
        facts.isChecked = isChecked
        facts.isPassed = isPassed
        return isRead
    }

    private static func step(_ scanner: inout ByteScanner, _ names: inout Names) -> StepFacts? {
        var facts = StepFacts(
            name: -1,
            provider: -1,
            outcome: .skipped,
            seconds: 0,
            nanoUSD: 0,
            attempts: 1,
            isReused: false
        )
        let isRead = scanner.object { scanner, range in
            let key = scanner.code(range)
            if key == Code.attempts { return set(&facts.attempts, scanner.integer()) }
            if key == Code.costUSD { return set(&facts.nanoUSD, scanner.number().map(nano)) }
            if key == Code.name { return set(&facts.name, name(&scanner, &names)) }
            if key == Code.outcome { return set(&facts.outcome, outcome(&scanner)) }
            if key == Code.provider { return set(&facts.provider, name(&scanner, &names)) }
            if key == Code.reused { return set(&facts.isReused, scanner.bool()) }
            if key == Code.seconds { return set(&facts.seconds, scanner.number()) }
            return scanner.skipValue()
        }
        return isRead && facts.name >= 0 && facts.provider >= 0 ? facts : nil
    }

    /// A run's facts; nil where the record is unusual.
    static func run(_ scanner: inout ByteScanner, _ names: inout Names) -> RunFacts? {
        var facts = RunFacts(
            run: -1,
            workflow: -1,
            phase: -1,
            plannedAt: nil,
            startedAt: .min,
            finishedAt: .min,
            jobs: -1,
            succeeded: -1,
            required: -1,
            queueDepth: -1,
            outcome: .skipped
        )
        let isRead = scanner.object { scanner, range in
            let key = scanner.code(range)
            if key == Code.finishedAt { return set(&facts.finishedAt, scanner.moment()) }
            if key == Code.jobs { return set(&facts.jobs, scanner.integer()) }
            if key == Code.outcome { return set(&facts.outcome, outcome(&scanner)) }
            if key == Code.phase { return set(&facts.phase, name(&scanner, &names)) }
            if key == Code.plannedAt {
                facts.plannedAt = scanner.moment()
                return facts.plannedAt != nil
            }
            if key == Code.queueDepth { return set(&facts.queueDepth, scanner.integer()) }
            if key == Code.required { return set(&facts.required, scanner.integer()) }
            if key == Code.run { return set(&facts.run, name(&scanner, &names)) }
            if key == Code.startedAt { return set(&facts.startedAt, scanner.moment()) }
            if key == Code.succeeded { return set(&facts.succeeded, scanner.integer()) }
            if key == Code.workflow { return set(&facts.workflow, name(&scanner, &names)) }
            return scanner.skipValue()
        }
        guard isRead, facts.run >= 0, facts.workflow >= 0, facts.phase >= 0, facts.startedAt > .min,
            facts.finishedAt > .min, facts.jobs >= 0, facts.succeeded >= 0, facts.required >= 0,
            facts.queueDepth >= 0
        else { return nil }
        return facts
    }

    /// The facts of units taken; nil where the record is unusual.
    static func usage(_ scanner: inout ByteScanner, _ names: inout Names) -> UsageFacts? {
        var facts = UsageFacts(resource: -1, operation: -1, nanoUnits: .min, takenAt: .min)
        let isRead = scanner.object { scanner, range in
            let key = scanner.code(range)
            if key == Code.operation { return set(&facts.operation, name(&scanner, &names)) }
            if key == Code.resource { return set(&facts.resource, name(&scanner, &names)) }
            if key == Code.takenAt { return set(&facts.takenAt, scanner.moment()) }
            if key == Code.units { return set(&facts.nanoUnits, scanner.number().map(nano)) }
            return scanner.skipValue()
        }
        return isRead && facts.resource >= 0 && facts.operation >= 0 && facts.takenAt > .min
            && facts.nanoUnits > .min ? facts : nil
    }

    private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }

    private static func name(_ scanner: inout ByteScanner, _ names: inout Names) -> Int32? {
        scanner.text().map { names.number(scanner.bytes, $0) }
    }

    private static func outcome(_ scanner: inout ByteScanner) -> Outcome? {
        guard let range = scanner.text() else { return nil }
        let word = scanner.code(range)
        if word == Code.succeeded { return .succeeded }
        if word == Code.failed { return .failed }
        if word == Code.errored { return .errored }
        if word == Code.skipped { return .skipped }
        return word == Code.parked ? .parked : nil
    }

    /// As ``stableHash(_:)`` of the text behind a prefix.
    private static func hash(_ prefix: String, _ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        stableHash(prefix + String(decoding: bytes[range], as: UTF8.self))
    }
}

/// The codes of the fields and words that are looked for.
private enum Code {
    static let attempt = code("attempt")
    static let attempts = code("attempts")
    static let checks = code("checks")
    static let costUSD = code("costUSD")
    static let errored = code("errored")
    static let failed = code("failed")
    static let failure = code("failure")
    static let finishedAt = code("finishedAt")
    static let grade = code("grade")
    static let job = code("job")
    static let jobs = code("jobs")
    static let name = code("name")
    static let operation = code("operation")
    static let outcome = code("outcome")
    static let parked = code("parked")
    static let pattern = code("pattern")
    static let phase = code("phase")
    static let plannedAt = code("plannedAt")
    static let provider = code("provider")
    static let queueDepth = code("queueDepth")
    static let reason = code("reason")
    static let required = code("required")
    static let resource = code("resource")
    static let reused = code("reused")
    static let run = code("run")
    static let seconds = code("seconds")
    static let skipped = code("skipped")
    static let startedAt = code("startedAt")
    static let steps = code("steps")
    static let succeeded = code("succeeded")
    static let takenAt = code("takenAt")
    static let units = code("units")
    static let workflow = code("workflow")
}
