import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The input put in order once, so that every page and chart reads the same facts.
struct Board {
    let input: DashboardInput
    /// The time of the newest record: what the pages call now.
    let asOf: Date?
    /// The last attempt of every job, oldest first.
    let jobs: [JobRecord]
    /// The runs, oldest first.
    let runs: [RunRecord]
    /// The published videos by idea.
    let videos: [String: VideoRecord]
    /// The ideas by id.
    let ideas: [String: Idea]
    /// Entries into phases, oldest first.
    let phaseChanges: [PhaseChange]
    /// The jobs of each run, by number.
    let jobsOfRun: [String: [JobRecord]]
    /// Every rule as it stands.
    let alerts: [AlertReading]
    /// The charts of each group, in the order of ``ChartGroup/all``.
    private(set) var groups: [[Chart]] = []

    init(_ input: DashboardInput) {
        self.input = input
        self.asOf = input.records.newest
        self.jobs = input.records.jobs.lastAttempts()
        self.runs = input.records.runs.sorted { ($0.finishedAt, $0.run) < ($1.finishedAt, $1.run) }
        self.videos = Dictionary(input.records.videos.map { ($0.idea, $0) }) { left, right in
            (left.publishedAt, left.location) <= (right.publishedAt, right.location) ? left : right
        }
        self.ideas = Dictionary(input.records.ideas.map { ($0.idea.id, $0.idea) }) { left, right in
            (left.detectedAt, left.title) <= (right.detectedAt, right.title) ? left : right
        }
        self.phaseChanges = PhaseChange.all(in: input)
        self.jobsOfRun = Dictionary(grouping: jobs, by: \.run).mapValues { $0.sorted { $0.job < $1.job } }
        self.alerts = AlertRules.all.map { AlertReading($0, input.rollups.days, input.limits) }
        self.groups = ChartGroup.all.map { group in group.charts.map { $0(self) } }
    }

    /// All charts.
    var charts: [Chart] { groups.flatMap(\.self) }

    /// The rolled-up days, oldest first, without gaps.
    var days: [DayRollup] { input.rollups.days }
    /// The newest day.
    var today: DayRollup? { days.last }
    /// The phase in force.
    var phase: PhaseName? {
        phaseChanges.last?.to ?? today?.phase ?? input.startPhase ?? input.phases.first?.name
    }

    /// What the days of each month add up to, where that is more than nothing.
    func counts(_ figure: (DayRollup) -> Int) -> [String: Int] {
        days.reduce(into: [:]) { counts, day in
            let count = figure(day)
            if count > 0 { counts[day.day.month, default: 0] += count }
        }
    }

    /// The reading of one rule.
    func alert(_ rule: AlertRule) -> AlertReading? { alerts.first { $0.rule.id == rule.id } }
}

/// An entry into a phase.
struct PhaseChange {
    var at: Date
    var from: PhaseName?
    var to: PhaseName
    var reason: String

    /// The moves that changed the phase, as the fold of all events allows them.
    static func all(in input: DashboardInput) -> [PhaseChange] {
        let policy = RecoveryPolicy(phases: input.phases.map(\.name), startPhase: input.startPhase)
        return PhaseLadder(folding: input.records.events, policy: policy).moves
            .filter { $0.from != $0.to }
            .map { PhaseChange(at: $0.at, from: $0.from, to: $0.to, reason: $0.reason) }
    }
}

/// How one rule stands now.
struct AlertReading {
    var rule: AlertRule
    var measure: AlertMeasure
    var state: AlertState

    init(_ rule: AlertRule, _ days: [DayRollup], _ limits: AlertLimits) {
        self.rule = rule
        self.measure =
            days.isEmpty
            ? AlertMeasure(nil, "nothing has been recorded yet") : rule.measure(days[...], limits)
        self.state = rule.threshold.state(of: measure.value)
    }
}
