import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Collects records into days.
struct DayRoller {
    private var days: [Day: DayRollup] = [:]
    private var seconds: [Day: [Double]] = [:]
    private var hours: [HourKey: Double] = [:]
    private var phases: [Day: (at: Date, phase: PhaseName)] = [:]

    private struct HourKey: Hashable {
        var resource: String
        var hour: Int
    }

    mutating func add(_ job: JobRecord) {
        let day = Day(job.finishedAt)
        note(job.phase, at: job.finishedAt)
        days[day, default: DayRollup(day: day)].count(job)
        if job.outcome == .succeeded { seconds[day, default: []].append(job.seconds) }
    }

    /// Runs come in order of time, so the last one's queue is the one that stays.
    mutating func add(_ run: RunRecord) {
        let day = Day(run.finishedAt)
        note(run.phase, at: run.finishedAt)
        days[day, default: DayRollup(day: day)].runs.add(run.outcome)
        days[day]?.required += run.required
        days[day]?.queueDepth = run.queueDepth
    }

    mutating func add(_ video: VideoRecord) {
        let day = Day(video.publishedAt)
        days[day, default: DayRollup(day: day)].published += 1
    }

    mutating func add(_ idea: IdeaRecord) {
        let day = Day(idea.time)
        days[day, default: DayRollup(day: day)].ideas += 1
    }

    mutating func add(_ usage: UsageRecord) {
        let day = Day(usage.takenAt)
        let hour = Int((usage.takenAt.timeIntervalSince1970 / 3600).rounded(.down))
        let inHour = hours[HourKey(resource: usage.resource, hour: hour), default: 0] + usage.units
        hours[HourKey(resource: usage.resource, hour: hour)] = inHour
        var use = days[day]?.usage[usage.resource] ?? ResourceUse()
        use.operations[usage.operation, default: 0] += usage.units
        use.peakHour = max(use.peakHour, inHour)
        days[day, default: DayRollup(day: day)].usage[usage.resource] = use
    }

    mutating func add(_ event: Event) {
        let day = Day(event.at)
        if days[day] == nil { days[day] = DayRollup(day: day) }
        switch event.change {
        case .phaseChanged(_, let phase, _), .overridden(let phase, _, _): note(phase, at: event.at)
        default: break
        }
    }

    /// Every day from the first to the newest; a day without a sign of a phase keeps that of the day before.
    func rollups() -> [DayRollup] {
        guard let first = days.keys.min(), let last = days.keys.max() else { return [] }
        var phase: PhaseName?
        return (first.number...last.number).map { number in
            let day = Day(number: number)
            var rollup = days[day] ?? DayRollup(day: day)
            phase = phases[day]?.phase ?? phase
            rollup.phase = phase
            rollup.generationSeconds = Spread(seconds[day] ?? [])
            return rollup
        }
    }

    private mutating func note(_ phase: PhaseName, at date: Date) {
        let day = Day(date)
        guard let known = phases[day] else {
            phases[day] = (date, phase)
            return
        }
        if (known.at, known.phase.rawValue) < (date, phase.rawValue) { phases[day] = (date, phase) }
    }
}

extension DayRollup {
    fileprivate mutating func count(_ job: JobRecord) {
        jobs.add(job.outcome)
        lanes[job.job, default: OutcomeCounts()].add(job.outcome)
        costUSD += job.costUSD
        let minutes = job.finishedAt.timeIntervalSince(job.startedAt) / 60
        runnerMinutes += max(1, Int(minutes.rounded(.up)))
        if !job.checks.isEmpty {
            validated += 1
            passed += job.checks.contains { $0.grade == .failure } ? 0 : 1
        }
        for step in job.steps where !step.reused {
            let failures = max(0, step.attempts - 1) + (step.outcome == .errored ? 1 : 0)
            providers[step.provider, default: ProviderUse()].calls += max(1, step.attempts)
            providers[step.provider, default: ProviderUse()].errors += failures
        }
    }
}
