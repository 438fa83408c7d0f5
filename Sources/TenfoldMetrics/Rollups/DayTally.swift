import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One day's facts as they come in, in any order.
struct DayTally {
    struct JobKey: Hashable {
        var run: Int32
        var job: Int
    }

    struct Use {
        var operations: [Int32: Int] = [:]
        var hours = [Int](repeating: 0, count: 24)
    }

    struct Report {
        var at: Int
        var value: Double
    }

    let day: Int
    var records = 0
    var ideas = 0
    var jobs: [JobKey: JobFacts] = [:]
    var steps: [StepFacts] = []
    var runs: [Int32: RunFacts] = [:]
    /// The runs that published videos were made by.
    var published: [Int32] = []
    var usage: [Int32: Use] = [:]
    var reported: [Int32: Report] = [:]
    var firedSlots = 0
    var caughtUpSlots = 0
    /// The last sign of a phase.
    private(set) var phase: (at: Int, name: Int32)?

    init(day: Int) { self.day = day }

    mutating func add(_ job: JobFacts, _ names: Names) {
        records += 1
        note(job.phase, at: job.finishedAt, names)
        let key = JobKey(run: job.run, job: job.job)
        if let known = jobs[key], job.yields(to: known) { return }
        jobs[key] = job
    }

    mutating func add(_ run: RunFacts, _ names: Names) {
        records += 1
        note(run.phase, at: run.finishedAt, names)
        if let known = runs[run.run], run.yields(to: known) { return }
        runs[run.run] = run
    }

    mutating func add(_ fact: UsageFacts) {
        records += 1
        let hour = (fact.takenAt - day * 86_400) / 3600
        usage[fact.resource, default: Use()].operations[fact.operation, default: 0] += fact.nanoUnits
        usage[fact.resource, default: Use()].hours[hour] += fact.nanoUnits
    }

    mutating func addVideo(of run: Int32) {
        records += 1
        published.append(run)
    }

    mutating func report(_ name: Int32, _ value: Double, at moment: Int) {
        if let known = reported[name], (known.at, known.value) > (moment, value) { return }
        reported[name] = Report(at: moment, value: value)
    }

    /// A run that a person starts may serve slots of the day; nobody can tell whether they would have fired.
    mutating func begin(_ start: RunStart) {
        guard let planned = start.plannedAt else { return }
        firedSlots += 1
        caughtUpSlots += start.shares.count { $0.slot != planned }
    }

    /// Takes a sign of the phase; of equal moments the later name wins.
    mutating func note(_ name: Int32, at moment: Int, _ names: Names) {
        guard let known = phase else {
            phase = (moment, name)
            return
        }
        guard known.name != name || known.at != moment else { return }
        let isLater = known.at == moment ? names.text(known.name) < names.text(name) : known.at < moment
        if isLater { phase = (moment, name) }
    }
}
