import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The facts of any number of days.
struct Tally {
    var names = Names()
    private(set) var days: [Int: DayTally] = [:]
    /// Events that hold until they are changed, in no order.
    private(set) var lasting: [Event] = []

    /// Changes the tally of a moment's day.
    mutating func update(_ moment: Int, _ change: (inout DayTally, Names) -> Void) {
        let day = dayNumber(moment)
        change(&days[day, default: DayTally(day: day)], names)
    }

    /// What each day adds up to, in order.
    func rollups() -> [DayRollup] {
        days.values.sorted { $0.day < $1.day }.map { $0.rollup(names) }
    }

    mutating func add(_ job: JobRecord) {
        let numbers = (run: names.number(job.run), phase: names.number(job.phase.rawValue))
        let pattern = job.pattern.map { names.number($0) } ?? -1
        let steps = job.steps.map { step in
            StepFacts(
                name: names.number(step.name),
                provider: names.number(step.provider),
                outcome: step.outcome,
                seconds: step.seconds,
                nanoUSD: nano(step.costUSD),
                attempts: step.attempts,
                isReused: step.reused
            )
        }
        update(wholeSeconds(job.finishedAt)) { day, names in
            day.steps += steps
            day.add(
                JobFacts(
                    run: numbers.run,
                    job: job.job,
                    attempt: job.attempt,
                    phase: numbers.phase,
                    pattern: pattern,
                    startedAt: wholeSeconds(job.startedAt),
                    finishedAt: wholeSeconds(job.finishedAt),
                    outcome: job.outcome,
                    mark: (job.reason.map { stableHash($0) } ?? 0)
                        ^ (job.pattern.map { stableHash("pattern \($0)") } ?? 0),
                    isChecked: !job.checks.isEmpty,
                    isPassed: !job.checks.contains { $0.grade == .failure },
                    steps: (day.steps.count - steps.count)..<day.steps.count
                ),
                names
            )
        }
    }

    mutating func add(_ run: RunRecord) {
        let facts = RunFacts(
            run: names.number(run.run),
            workflow: names.number(run.workflow),
            phase: names.number(run.phase.rawValue),
            plannedAt: run.plannedAt.map(wholeSeconds),
            startedAt: wholeSeconds(run.startedAt),
            finishedAt: wholeSeconds(run.finishedAt),
            jobs: run.jobs,
            succeeded: run.succeeded,
            required: run.required,
            queueDepth: run.queueDepth,
            outcome: run.outcome
        )
        update(facts.finishedAt) { $0.add(facts, $1) }
    }

    mutating func add(_ usage: UsageRecord) {
        let facts = UsageFacts(
            resource: names.number(usage.resource),
            operation: names.number(usage.operation),
            nanoUnits: nano(usage.units),
            takenAt: wholeSeconds(usage.takenAt)
        )
        update(facts.takenAt) { day, _ in day.add(facts) }
    }

    mutating func add(_ video: VideoRecord) {
        let run = names.number(video.run)
        update(wholeSeconds(video.publishedAt)) { day, _ in day.addVideo(of: run) }
    }

    mutating func add(_ idea: IdeaRecord) {
        update(wholeSeconds(idea.time)) { day, _ in
            day.records += 1
            day.ideas += 1
        }
    }

    mutating func add(_ event: Event) {
        let moment = wholeSeconds(event.at)
        let phase = event.change.phase.map { names.number($0.rawValue) }
        var report: (name: Int32, value: Double)?
        if case .figureReported(let name, let value, _) = event.change {
            report = (names.number(name), value)
        }
        update(moment) { day, names in
            day.records += 1
            if let phase { day.note(phase, at: moment, names) }
            if let report { day.report(report.name, report.value, at: moment) }
            if case .runStarted(let start) = event.change { day.begin(start) }
        }
        if event.change.isLasting { lasting.append(event) }
    }

    /// A record of which nothing but its moment counts.
    mutating func count(_ date: Date) {
        update(wholeSeconds(date)) { day, _ in day.records += 1 }
    }
}

extension Event.Change {
    /// The phase that is in force from then on, where the event says one.
    fileprivate var phase: PhaseName? {
        switch self {
        case .phaseChanged(_, let phase, _), .overridden(let phase, _, _): phase
        default: nil
        }
    }

    /// True where the event holds until another changes it, so that pages need it however old it is.
    ///
    /// Claims and what becomes of them are over within days; patterns are on no page.
    var isLasting: Bool {
        switch self {
        case .claimed, .released, .parked, .settled, .runStarted, .patternAdded, .patternMoved: false
        case .phaseChanged, .recoveryBegan, .recoveryEnded, .overridden, .alertChanged, .actionTaken,
            .actionUndone, .figureReported, .policyChanged:
            true
        }
    }
}
