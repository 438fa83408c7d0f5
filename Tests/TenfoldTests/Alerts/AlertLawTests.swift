import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Laws of the alert rules under any figures, maintenance and people; `TENFOLD_SEQUENCES=100000` runs the full number.
struct AlertLawTests {
    static let sequences =
        ProcessInfo.processInfo.environment["TENFOLD_SEQUENCES"].flatMap { Int($0) } ?? 400

    let first = Day(number: 20_770)
    let rules = Dictionary(uniqueKeysWithValues: AlertRules.all.map { ($0.id, $0) })

    /// A channel's days with figures of any size, some of them missing.
    private func days<R: RandomNumberGenerator>(_ random: inout R) -> [DayRollup] {
        (0..<14).map { number in
            var day = DayRollup(day: first.advanced(by: number))
            day.usage["quota"] = ResourceUse()
            day.usage["quota"]?.operations["all"] = Double.random(in: 0...120, using: &random)
            if Bool.random(using: &random) { day.queueDepth = Int.random(in: 0...12, using: &random) }
            day.costUSD = Double.random(in: 0...9, using: &random)
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                day.jobs.add(Int.random(in: 0..<4, using: &random) == 0 ? .failed : .succeeded)
            }
            return day
        }
    }

    private func watch<R: RandomNumberGenerator>(_ random: inout R) -> AlertWatch {
        let limit = UsageLimit(resource: "quota", title: "quota", limit: 100, window: .day)
        var watch = AlertWatch(limits: AlertLimits(usage: [limit], monthlyBudgetUSD: 88))
        let shares = (0..<14).filter { _ in Bool.random(using: &random) }.map {
            (first.number + $0, Double.random(in: -0.2...0.6, using: &random))
        }
        watch.limits.declines = Declines(metric: .views, shares: Dictionary(shares) { $1 })
        let from = first.advanced(by: Int.random(in: 0..<14, using: &random)).start
        watch.maintenance = [MaintenanceWindow(from: from, until: from.addingTimeInterval(2 * 86_400))]
        return watch
    }

    /// The laws that one look breaks, by name.
    private func broken(_ events: [Event], _ before: AlertBook, _ after: AlertBook, isQuiet: Bool) -> Set<
        String
    > {
        var broken: Set<String> = []
        if isQuiet, !events.isEmpty { broken.insert("speaks in maintenance") }
        for event in events {
            switch event.change {
            case .alertChanged(let rule, let state, _):
                let last = max(.ok, before.state(of: rule))
                if state == last { broken.insert("tells what did not change") }
                if last == .critical, state == .ok { broken.insert("becomes two levels milder at once") }
            case .actionTaken(let action):
                if rules[action.rule]?.response(.critical, event.at)?.actuator != action.action.actuator,
                    rules[action.rule]?.response(.warning, event.at)?.actuator != action.action.actuator
                {
                    broken.insert("moves what another rule owns")
                }
                if action.action.actuator == .detection, after.state(of: "api-quota") >= .warning {
                    broken.insert("feeds the rule that comes first")
                }
            case .actionUndone(let id, _, _):
                if !before.inForce.contains(where: { $0.record.id == id }) {
                    broken.insert("takes back what is not in force")
                }
            default: broken.insert("does what alerts do not do")
            }
        }
        if Set(after.inForce.map(\.record.action.actuator)).count != after.inForce.count {
            broken.insert("pulls twice at one thing")
        }
        for action in after.inForce where !action.record.action.isLasting {
            if after.state(of: action.record.rule) < .warning { broken.insert("keeps what is over") }
        }
        return broken
    }

    @Test func `no look at any figures breaks a law, and the same look again changes nothing`() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<Self.sequences {
            let (days, watch) = (days(&random), watch(&random))
            var book = AlertBook()
            var all: [Event] = []
            for end in days.indices {
                let now = days[end].day.start.addingTimeInterval(80_000)
                let isQuiet = watch.maintenance.contains { $0.contains(now) }
                let known = Array(days[...end])
                let events = watch.events(watch.findings(known, book, at: now), book, at: now)
                let before = book
                for event in events { book.apply(event) }
                all += events
                #expect(broken(events, before, book, isQuiet: isQuiet) == [])
                let again = watch.events(watch.findings(known, book, at: now), book, at: now)
                #expect(again.isEmpty)
                if Int.random(in: 0..<6, using: &random) == 0, let action = book.inForce.first {
                    let undone = Event(
                        at: now.addingTimeInterval(60),
                        .actionUndone(id: action.record.id, by: "ada", reason: "r")
                    )
                    book.apply(undone)
                    all.append(undone)
                }
            }
            if all.count < 12 { #expect(AlertBook(folding: all.shuffled(using: &random)) == book) }
        }
    }
}
