import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension DayTally {
    /// What the day adds up to.
    func rollup(_ names: Names) -> DayRollup {
        var sum = DaySum(day)
        for job in jobs.values { sum.add(job, steps[job.steps]) }
        for run in runs.values { sum.add(run) }
        var rollup = sum.rollup(names)
        rollup.phase = phase.map { PhaseName(names.text($0.name)) }
        rollup.records = records
        rollup.ideas = ideas
        rollup.published = published.count
        rollup.patterns = made(names)
        rollup.firedSlots = firedSlots
        rollup.caughtUpSlots = caughtUpSlots
        rollup.usage = Dictionary(usage.map { (names.text($0.key), use($0.value, names)) }) { left, _ in left
        }
        rollup.reported = Dictionary(reported.map { (names.text($0.key), $0.value.value) }) { left, _ in left
        }
        rollup.shares = shares(sum, names)
        return rollup
    }

    /// Jobs that succeeded, by their pattern; nil where none had one.
    private func made(_ names: Names) -> [String: Int]? {
        let made = jobs.values.reduce(into: [Int32: Int]()) { counts, job in
            if job.outcome == .succeeded, job.pattern >= 0 { counts[job.pattern, default: 0] += 1 }
        }
        return made.isEmpty
            ? nil : Dictionary(made.map { (names.text($0.key), $0.value) }) { left, _ in left }
    }

    private func use(_ use: Use, _ names: Names) -> ResourceUse {
        var result = ResourceUse()
        for (name, units) in use.operations { result.operations[names.text(name)] = Double(units) / 1e9 }
        result.peakHour = Double(use.hours.max() ?? 0) / 1e9
        return result
    }

    /// A video belongs to the phase its run was planned for; where the day does not know that, to the day's own.
    private func shares(_ sum: DaySum, _ names: Names) -> [PhaseShare] {
        guard sum.phases.count > 1, let last = phase?.name else { return [] }
        var phaseOfRun = Dictionary(jobs.values.map { ($0.run, $0.phase) }) { min($0, $1) }
        for run in runs.values { phaseOfRun[run.run] = run.phase }
        var phases = sum.phases
        for run in published { phases[phaseOfRun[run] ?? last, default: .init()].published += 1 }
        return phases.map { $0.value.share(PhaseName(names.text($0.key))) }
            .sorted { $0.phase.rawValue < $1.phase.rawValue }
    }
}

/// Whole numbers only, so that the order of adding makes no difference.
private struct DaySum {
    struct Phase {
        var jobs = OutcomeCounts()
        var runs = OutcomeCounts()
        var published = 0
        var nanoUSD = 0
        var seconds = QuantileSketch()

        func share(_ name: PhaseName) -> PhaseShare {
            var share = PhaseShare(name)
            share.jobs = jobs
            share.runs = runs
            share.published = published
            share.costUSD = Double(nanoUSD) / 1e9
            share.seconds = seconds
            return share
        }
    }

    struct StepKey: Hashable {
        var name: Int32
        var provider: Int32
    }

    let day: Int
    var phases: [Int32: Phase] = [:]
    private var plain: DayRollup
    private var lastRun: RunFacts?
    private var lastSuccess: [Int32: Int] = [:]
    private var calls: [Int32: ProviderUse] = [:]
    private var steps: [StepKey: (times: Int, nanoUSD: Int)] = [:]

    init(_ day: Int) {
        self.day = day
        plain = DayRollup(day: Day(number: day))
    }

    mutating func add(_ job: JobFacts, _ own: ArraySlice<StepFacts>) {
        plain.jobs.add(job.outcome)
        plain.lanes[job.job, default: OutcomeCounts()].add(job.outcome)
        if job.isChecked {
            plain.validated += 1
            plain.passed += job.isPassed ? 1 : 0
        }
        let beganToday = dayNumber(job.startedAt) == day
        var (nanoUSD, seconds, fresh) = (0, 0.0, 0.0)
        for step in own {
            seconds += step.seconds
            fresh += step.isReused ? 0 : step.seconds
            if !step.isReused { call(step) }
            guard beganToday || !step.isReused else { continue }
            nanoUSD += step.nanoUSD
            let key = StepKey(name: step.name, provider: step.provider)
            let known = steps[key] ?? (0, 0)
            steps[key] = (known.times + 1, known.nanoUSD + step.nanoUSD)
        }
        let worked = job.attempt > 1 && !beganToday ? fresh : Double(job.finishedAt - job.startedAt)
        plain.runnerMinutes += max(1, Int((worked / 60).rounded(.up)))
        var phase = phases[job.phase] ?? Phase()
        phase.jobs.add(job.outcome)
        phase.nanoUSD += nanoUSD
        if job.outcome == .succeeded { phase.seconds.add(seconds) }
        phases[job.phase] = phase
    }

    private mutating func call(_ step: StepFacts) {
        let failures = max(0, step.attempts - 1) + (step.outcome == .errored ? 1 : 0)
        calls[step.provider, default: ProviderUse()].calls += max(1, step.attempts)
        calls[step.provider, default: ProviderUse()].errors += failures
    }

    mutating func add(_ run: RunFacts) {
        plain.runs.add(run.outcome)
        plain.required += run.required
        phases[run.phase, default: Phase()].runs.add(run.outcome)
        if let planned = run.plannedAt { plain.lateness.add(Double(run.startedAt - planned)) }
        if run.outcome == .succeeded || run.outcome == .skipped {
            lastSuccess[run.workflow] = max(run.finishedAt, lastSuccess[run.workflow] ?? .min)
        }
        if let last = lastRun, (last.finishedAt, last.queueDepth) >= (run.finishedAt, run.queueDepth) {
            return
        }
        lastRun = run
    }

    func rollup(_ names: Names) -> DayRollup {
        var rollup = plain
        rollup.queueDepth = lastRun?.queueDepth
        rollup.costUSD = Double(phases.values.reduce(0) { $0 + $1.nanoUSD }) / 1e9
        for phase in phases.values { rollup.seconds.add(phase.seconds) }
        for (name, at) in lastSuccess {
            rollup.lastSuccess[names.text(name)] = Date(timeIntervalSince1970: Double(at))
        }
        for (name, use) in calls { rollup.providers[names.text(name)] = use }
        rollup.steps = steps.map { key, sum in
            StepUse(
                step: names.text(key.name),
                provider: names.text(key.provider),
                times: sum.times,
                costUSD: Double(sum.nanoUSD) / 1e9
            )
        }.sorted { ($0.step, $0.provider) < ($1.step, $1.provider) }
        return rollup
    }
}
