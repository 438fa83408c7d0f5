import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The loop of the strategy's table: few ideas, more detection, more quota, fewer jobs, more ideas, and again.
struct AlertLoopTests {
    /// `TENFOLD_SEQUENCES=100000` runs the full number: a sequence of 110 days each.
    static let sequences =
        ProcessInfo.processInfo.environment["TENFOLD_SEQUENCES"].flatMap { Int($0) } ?? 40

    let first = Day(number: 20_770)

    /// The actions taken and taken back in the last 120 of 240 days in a world where detection and jobs draw on one quota of 100 units a day.
    ///
    /// Each scan takes 4 units and finds 3 ideas; each of four runs makes up to ten videos of 1.9 units.
    private func changes(_ rules: [AlertRule]) -> Int {
        let limit = UsageLimit(resource: "quota", title: "quota", limit: 100, window: .day)
        let watch = AlertWatch(rules: rules, limits: AlertLimits(usage: [limit]))
        let phase = Phase.strategy[2]
        var events = [
            Event(at: first.start, .phaseChanged(from: nil, to: phase.name, reason: "start"))
        ]
        var days: [DayRollup] = []
        var queue = 30
        for number in 0..<240 {
            let terms = ChannelState(folding: events).terms(of: phase)
            let scans = 24 / terms.scanFrequencyHours
            queue += scans * 3
            let made = min(queue, terms.jobs * 4)
            queue -= made
            var day = DayRollup(day: first.advanced(by: number))
            day.usage["quota"] = ResourceUse()
            day.usage["quota"]?.operations["all"] = Double(scans) * 4 + Double(made) * 1.9
            day.queueDepth = queue
            days.append(day)
            let now = day.day.start.addingTimeInterval(80_000)
            let book = AlertBook(folding: events)
            let findings = watch.findings(days, book, at: now)
            events += watch.events(findings, book, at: now)
        }
        return events.count {
            switch $0.change {
            case .actionTaken, .actionUndone: $0.at >= first.advanced(by: 120).start
            default: false
            }
        }
    }

    @Test func `two bare thresholds in a loop oscillate, the rules here do not`() {
        let bare = AlertRules.all.map { rule in
            var rule = rule
            rule.yieldsTo = []
            rule.hysteresis = Hysteresis(
                leaving: rule.threshold.side,
                warning: rule.threshold.warning,
                critical: rule.threshold.critical,
                days: 1
            )
            return rule
        }
        #expect(changes(bare) > 50)
        #expect(changes(AlertRules.all) <= 12)
    }

    @Test func `under any figures each actuator has one action, and all ends when the figures are good`() {
        var random = SeededGenerator(seed: 7)
        let limit = UsageLimit(resource: "quota", title: "quota", limit: 100, window: .day)
        let watch = AlertWatch(limits: AlertLimits(usage: [limit], monthlyBudgetUSD: 88))
        for _ in 0..<Self.sequences {
            var events: [Event] = []
            var days: [DayRollup] = []
            for number in 0..<110 {
                let isGood = number >= 30
                var day = DayRollup(day: first.advanced(by: number))
                day.usage["quota"] = ResourceUse()
                day.usage["quota"]?.operations["all"] =
                    isGood ? 10 : Double.random(in: 0...110, using: &random)
                day.queueDepth = isGood ? 40 : Int.random(in: 0...12, using: &random)
                day.costUSD = isGood ? 0 : Double.random(in: 0...8, using: &random)
                for _ in 0..<12 { day.jobs.add(isGood || Bool.random(using: &random) ? .succeeded : .failed) }
                days.append(day)
                let now = day.day.start.addingTimeInterval(80_000)
                let book = AlertBook(folding: events)
                let findings = watch.findings(days, book, at: now)
                events += watch.events(findings, book, at: now)
                let after = AlertBook(folding: events.shuffled(using: &random))
                #expect(Set(after.inForce.map(\.record.action.actuator)).count == after.inForce.count)
            }
            let end = AlertBook(folding: events)
            #expect(end.open.filter { $0 != "cost-overrun" }.isEmpty)
            #expect(end.inForce.filter { $0.record.action.actuator != .production }.isEmpty)
        }
    }
}
