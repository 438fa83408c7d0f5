#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Looks at every rule at one moment, and says what follows as events.
///
/// A function of its arguments alone: the same records give the same events, today or in a backtest.
public struct AlertWatch: Sendable {
    /// How one rule was found.
    public struct Finding: Sendable, Equatable {
        /// The rule's id.
        public var rule: String
        /// What was measured.
        public var measure: AlertMeasure
        /// The state it was in.
        public var before: AlertState
        /// The state it is in now.
        public var after: AlertState
    }

    /// The rules, in the order a person should look at them.
    public var rules: [AlertRule]
    /// What figures are compared with.
    public var limits: AlertLimits
    /// When failures are expected.
    public var maintenance: [MaintenanceWindow]

    /// Makes a watch.
    public init(
        rules: [AlertRule] = AlertRules.all,
        limits: AlertLimits = AlertLimits(),
        maintenance: [MaintenanceWindow] = []
    ) {
        self.rules = rules
        self.limits = limits
        self.maintenance = maintenance
    }

    /// The watch of a configuration.
    public init(_ configuration: Configuration) {
        self.init(limits: AlertLimits(configuration), maintenance: configuration.alerts.maintenance)
    }

    /// How every rule is found; in maintenance nothing changes.
    ///
    /// - Parameters:
    ///   - days: the rolled-up days, oldest first, without gaps; the last is the present one.
    ///   - book: the fold of all events so far.
    public func findings(_ days: [DayRollup], _ book: AlertBook, at now: Date) -> [Finding] {
        let counted = days.leavingOut(maintenance)
        let isQuiet = maintenance.contains { $0.contains(now) }
        return rules.map { rule in
            let before = book.state(of: rule.id)
            let patience = book.standings[rule.id]?.patience(at: now) ?? 1
            let measures = recentMeasures(rule, counted, rule.hysteresis.days * patience)
            let measure = measures.last ?? AlertMeasure(nil, "nothing has been recorded yet")
            var after = isQuiet ? before : rule.next(after: before, figures: measures.map(\.value))
            // However often one looks in a day, an alert becomes milder once a day at most.
            if after < before, let since = book.standings[rule.id]?.since, Day(since) == Day(now) {
                after = before
            }
            return Finding(rule: rule.id, measure: measure, before: before, after: after)
        }
    }

    /// The figure at the end of each of the last days.
    private func recentMeasures(_ rule: AlertRule, _ days: [DayRollup], _ count: Int) -> [AlertMeasure] {
        days.indices.suffix(count).map { rule.measure(days[...$0], limits) }
    }

    /// The events that follow, in the order of a fold: alerts that changed, actions taken and taken back.
    public func events(_ findings: [Finding], _ book: AlertBook, at now: Date) -> [Event] {
        let changed = findings.filter { $0.before != $0.after }
        let changes = changed.map { finding in
            Event(at: now, .alertChanged(rule: finding.rule, to: finding.after, words: finding.measure.words))
        }
        if maintenance.contains(where: { $0.contains(now) }) { return [] }
        let states = Dictionary(findings.map { ($0.rule, $0.after) }) { first, _ in first }
        let actions = findings.flatMap { finding in
            rules.first { $0.id == finding.rule }.map { respond($0, finding, states, book, now) } ?? []
        }
        return (changes + actions).sorted(by: Event.precedes)
    }

    /// The gravest alert that asks the channel to step down; the caller gives it to ``PhaseLadder/next(_:evidence:at:)``.
    ///
    /// During a recovery only the days after it began are looked at.
    public func alarm(_ findings: [Finding], _ days: [DayRollup], _ recovery: Recovery?, at now: Date)
        -> Alarm?
    {
        guard !maintenance.contains(where: { $0.contains(now) }) else { return nil }
        for finding in findings {
            guard let rule = rules.first(where: { $0.id == finding.rule }),
                rule.response(finding.after, now) == .stepDown
            else { continue }
            guard let recovery else { return Alarm(cause: rule.id, words: finding.measure.words) }
            let fresh = days.leavingOut(maintenance).filter { $0.day > Day(recovery.since) }
            let measure = rule.measure(fresh[...], limits)
            if rule.response(rule.threshold.state(of: measure.value), now) == .stepDown {
                return Alarm(cause: rule.id, words: measure.words)
            }
        }
        return nil
    }
}
