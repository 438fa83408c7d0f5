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
    /// Units taken of each resource, oldest first.
    let usage: [String: [UsageRecord]]
    /// The published videos by idea.
    let videos: [String: VideoRecord]
    /// What is known of each idea's video at the age that decides.
    let figures: [String: VideoObservation]
    /// Days that have a page of their own.
    let dayPages: Set<Day>
    /// The ideas by id.
    let ideas: [String: Idea]
    /// Entries into phases, oldest first.
    let phaseChanges: [PhaseChange]
    /// The jobs of each run, by number.
    let jobsOfRun: [String: [JobRecord]]
    /// Every rule as it stands.
    let alerts: [AlertReading]
    /// Which alerts stood and what was done about them, as the events tell.
    let alertBook: AlertBook
    /// What was past a line and when, oldest first.
    let incidents: [Incident]
    /// The charts of each group, in the order of ``ChartGroup/all``.
    private(set) var groups: [[Chart]] = []

    init(_ input: DashboardInput) {
        self.input = input
        self.asOf = input.records.newest
        self.jobs = input.records.jobs.lastAttempts()
        self.runs = input.records.runs.sorted { ($0.finishedAt, $0.run) < ($1.finishedAt, $1.run) }
        self.usage = Dictionary(grouping: input.records.usage, by: \.resource).mapValues {
            $0.sorted(by: Self.precedes)
        }
        self.videos = Dictionary(input.records.videos.map { ($0.idea, $0) }) { left, right in
            (left.publishedAt, left.location) <= (right.publishedAt, right.location) ? left : right
        }
        self.figures = Self.figures(input)
        self.dayPages = Self.dayPages(input.rollups.days)
        self.ideas = Dictionary(input.records.ideas.map { ($0.idea.id, $0.idea) }) { left, right in
            (left.detectedAt, left.title) <= (right.detectedAt, right.title) ? left : right
        }
        self.phaseChanges = PhaseChange.all(in: input)
        self.jobsOfRun = Dictionary(grouping: jobs, by: \.run).mapValues { $0.sorted { $0.job < $1.job } }
        self.alerts = AlertRules.all.map { AlertReading($0, input.rollups.days, input.limits) }
        self.alertBook = AlertBook(folding: input.records.events)
        self.incidents = Self.incidents(input)
        self.groups = ChartGroup.all.map { group in
            group.charts.map { chart in
                var chart = chart(self)
                chart.through = input.isPast ? input.rollups.days.last?.day : nil
                return chart
            }
        }
    }

    private static func precedes(_ left: UsageRecord, _ right: UsageRecord) -> Bool {
        left.takenAt == right.takenAt
            ? (left.operation, left.subject, left.units) < (right.operation, right.subject, right.units)
            : left.takenAt < right.takenAt
    }

    private static func incidents(_ input: DashboardInput) -> [Incident] {
        guard let last = input.rollups.days.last?.day else { return [] }
        return AlertRules.all
            .flatMap { rule in
                Incident.all(
                    rule,
                    rule.history(of: input.rollups.days, input.limits),
                    until: last,
                    isOver: input.isPast
                )
            }
            .sorted { ($0.from, $0.rule.id) < ($1.from, $1.rule.id) }
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

    /// How many days the channel was in each phase.
    var daysByPhase: [PhaseName: Int] {
        days.reduce(into: [:]) { counts, day in
            if let phase = day.phase { counts[phase, default: 0] += 1 }
        }
    }
    /// What is drawn on every axis of time.
    var marks: TimeMarks { TimeMarks(phases: phaseChanges, incidents: incidents) }
    /// What stands beside the records.
    var context: DashboardContext { input.context }

    /// The chart of a name.
    func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }

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

    /// What it says; nothing of what only the owner may see.
    func words(_ context: DashboardContext) -> String {
        rule.isOwnersFigure && !context.showsOwnerFigures
            ? say("kept out of this public page") : measure.words
    }
}
