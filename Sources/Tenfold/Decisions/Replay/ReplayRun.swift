#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One set of rules on its way through the days of a ``Replay``.
struct ReplayRun {
    private let replay: Replay
    private let policy: DecisionPolicy
    private let alerts: AlertWatch?
    private var ladder: PhaseLadder
    private var book = AlertBook()
    private var watch: GateWatch
    /// The facts of the stretch from its first day on, those that are to come among them.
    private var facts: [DayFacts]
    private var before: (metric: DriftMetric, mean: Double)?

    init(_ replay: Replay, _ policy: DecisionPolicy, _ alerts: AlertWatch?, phase: PhaseName) {
        self.replay = replay
        self.policy = policy
        self.alerts = alerts
        let began = Event(
            at: replay.from.start,
            .phaseChanged(from: nil, to: phase, reason: "the replay begins")
        )
        ladder = PhaseLadder(folding: [began], policy: policy.recovery)
        watch = GateWatch(ladder.stretch(policy, since: began.at), policy: policy)
        facts = []
        begin(at: began.at)
    }

    /// Takes a day in, decides at its end, and does what follows.
    mutating func day(_ day: Day, into course: inout ReplayCourse) throws {
        let place = watch.days.count
        watch.take(facts.indices.contains(place) ? facts[place] : DayFacts(day: day))
        let recovered = ladder.recovery.map { watch.recovery($0, before: before) }
        let decision = try watch.decision(asOf: day, ladder, recovered)
        course.points.append(
            .init(day: day, phase: ladder.current, verdict: decision.verdict, readiness: watch.readiness)
        )
        let alarm = ring(on: day, at: decision.time, &course)
        let event =
            decision.event(on: ladder, at: decision.time)
            ?? alarm.flatMap { ladder.next($0, evidence: nil, at: decision.time) }
        guard let event else { return }
        let known = ladder.moves.count
        ladder.apply(event)
        guard ladder.moves.count > known, let move = ladder.moves.last else { return }
        course.add(move)
        begin(at: move.at)
    }

    /// Evidence begins anew.
    private mutating func begin(at moment: Date) {
        watch = GateWatch(ladder.stretch(policy, since: moment), policy: policy)
        facts = FactReader.read(replay.records, policy.gates, since: moment, through: replay.through)
        before = ladder.recovery.flatMap {
            PhaseDecision.baseline(replay.records, policy.gates, ladder, $0)
        }
    }

    /// Looks at every alert rule; gives the alarm that asks for a step down.
    private mutating func ring(on day: Day, at now: Date, _ course: inout ReplayCourse) -> Alarm? {
        guard let alerts else { return nil }
        var watching = alerts
        watching.limits.note(watch)
        let known = Array(replay.rolled.prefix { $0.day <= day }.suffix(Self.lookBack))
        let findings = watching.findings(known, book, at: now)
        for event in watching.events(findings, book, at: now) {
            book.apply(event)
            course.count(event)
        }
        return watching.alarm(findings, known, ladder.recovery, at: now)
    }

    /// The days an alert may look back: a month, and what a relapsed one waits for.
    private static let lookBack = 100
}

extension GateWatch {
    /// How much of the evidence the weakest criterion has, 1 for enough; nil where none uses evidence.
    var readiness: Double? {
        path.last?.logEvidence.values.min().map { min(max($0 / logLine, 0), 1.5) }
    }
}
