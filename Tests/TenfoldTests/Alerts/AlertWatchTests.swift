import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Alerts over days: raised, held, cleared, and what they do.
struct AlertWatchTests {
    let first = Day(number: 20_770)

    func day(_ offset: Int, succeeded: Int = 10, failed: Int = 0, queue: Int = 20, units: Double = 0)
        -> DayRollup
    {
        var day = DayRollup(day: first.advanced(by: offset))
        for _ in 0..<succeeded { day.jobs.add(.succeeded) }
        for _ in 0..<failed { day.jobs.add(.failed) }
        day.queueDepth = queue
        day.usage["youtube"] = ResourceUse()
        day.usage["youtube"]?.operations["upload"] = units
        return day
    }

    let watch = AlertWatch(
        limits: AlertLimits(
            usage: [UsageLimit(resource: "youtube", title: "YouTube", limit: 100, window: .day)],
            monthlyBudgetUSD: 88
        )
    )

    func noon(_ day: Day) -> Date { day.start.addingTimeInterval(43_200) }

    /// All events of a history that is looked at once a day.
    func events(_ days: [DayRollup], _ watch: AlertWatch, and given: [Event] = []) -> [Event] {
        var events = given
        for end in days.indices {
            let now = noon(days[end].day)
            let book = AlertBook(folding: events.filter { $0.at <= now })
            let findings = watch.findings(Array(days[...end]), book, at: now)
            events += watch.events(findings, book, at: now)
        }
        return events
    }

    func states(_ rule: String, _ events: [Event]) -> [AlertState] {
        events.compactMap { event in
            if case .alertChanged(rule, let state, _) = event.change { state } else { nil }
        }
    }

    @Test func `quota is a warning from 80 percent until two days lie under 65`() {
        let shares = [70.0, 82, 78, 66, 64, 66, 64, 60, 70]
        let raised = events(shares.indices.map { day($0, units: shares[$0]) }, watch)
        #expect(states("api-quota", raised) == [.warning, .ok])
        #expect(raised.first?.at == noon(first.advanced(by: 1)))
        #expect(raised.last?.at == noon(first.advanced(by: 7)))
    }

    @Test func `what follows at one moment is told in the order in which it is folded`() {
        let raised = events([day(0, succeeded: 2, failed: 8, units: 95)], watch)
        #expect(raised.count >= 3)
        #expect(raised == raised.sorted(by: Event.precedes))
    }

    @Test func `the action follows the level, and is taken back when the alert clears`() {
        let shares = [85.0, 95, 85, 70, 60, 60, 60]
        let raised = events(shares.indices.map { day($0, units: shares[$0]) }, watch)
        let taken = AlertBook(folding: raised).actions
        #expect(
            taken.map(\.record.action) == [
                .reduceScale(share: 0.75), .reduceScale(share: 0.5), .reduceScale(share: 0.75),
            ]
        )
        #expect(taken.allSatisfy { $0.undoneAt != nil })
        let critical = AlertBook(folding: raised.filter { $0.at <= noon(first.advanced(by: 1)) })
        #expect(critical.action(on: .scale)?.record.action == .reduceScale(share: 0.5))
    }

    @Test func `what a person takes back is not done again while the alert stands`() throws {
        let raised = events([day(0, units: 95)], watch)
        let id = try #require(AlertBook(folding: raised).inForce.first?.record.id)
        let undone = Event(
            at: noon(first).addingTimeInterval(60),
            .actionUndone(id: id, by: "ada", reason: "the quota was raised")
        )
        let more = events((0..<4).map { day($0, units: 95) }, watch, and: [undone])
        #expect(AlertBook(folding: more).inForce.isEmpty)
        #expect(AlertBook(folding: more).state(of: "api-quota") == .critical)
    }

    @Test func `the queue does not ask for more detection while the quota runs out`() {
        let both = events([day(0, queue: 1, units: 95)], watch)
        #expect(AlertBook(folding: both).inForce.map(\.record.rule) == ["api-quota"])
        let hungry = events([day(0, queue: 1)], watch)
        #expect(AlertBook(folding: hungry).action(on: .detection)?.record.action == .detectMore(times: 3))
    }

    @Test func `a low success rate rings for the ladder, in a recovery only by new days`() {
        let days = [day(0), day(1, succeeded: 5, failed: 5)]
        let now = noon(days[1].day)
        let findings = watch.findings(days, AlertBook(), at: now)
        let alarm = watch.alarm(findings, days, nil, at: now)
        #expect(alarm == Alarm(cause: "success-rate", words: "5 of the last 10 jobs succeeded"))
        let ladder = PhaseLadder(
            folding: [
                Event(at: now, .recoveryBegan(from: PhaseName("1x"), cause: "success-rate", reason: "r"))
            ]
        )
        #expect(watch.alarm(findings, days, ladder.recovery, at: now) == nil)
        let after = days + [day(2, succeeded: 5, failed: 5)]
        #expect(watch.alarm(findings, after, ladder.recovery, at: noon(after[2].day)) != nil)
    }

    @Test func `maintenance raises nothing, and its failures do not count afterwards`() {
        var quiet = watch
        let down = first.advanced(by: 1)
        quiet.maintenance = [MaintenanceWindow(from: down.start, until: down.advanced(by: 1).start)]
        let days = [day(0), day(1, succeeded: 0, failed: 40), day(2), day(3)]
        #expect(events(days, quiet).isEmpty)
        #expect(states("success-rate", events(days, watch)).first == .critical)
    }

    @Test func `a fall of the figure that is watched is found by day, and rolls patterns back at 40 percent`()
    {
        var falling = watch
        let shares = [first.number: 0.1, first.number + 1: 0.25, first.number + 2: 0.45]
        falling.limits.declines = Declines(metric: .clickThrough, shares: shares)
        let raised = events((0..<3).map { day($0) }, falling)
        #expect(states("ctr-drop", raised) == [.warning, .critical])
        let action = AlertBook(folding: raised).action(on: .patterns)
        #expect(action?.record.reason == "click-through of the last 7 days lies 45 % under the first 30")
        #expect(action?.undoneAt == nil)
        let now = noon(first.advanced(by: 2))
        #expect(action?.record.action == .rollBackPatterns(to: now.addingTimeInterval(-14 * 86_400)))
    }

    @Test func `those who are told see each alert once, and the owner's figures only where they may`() {
        var falling = watch
        falling.limits.declines = Declines(metric: .clickThrough, shares: [first.number: 0.25])
        let now = noon(first)
        let findings = falling.findings([day(0, units: 95)], AlertBook(), at: now)
        let book = AlertBook(folding: falling.events(findings, AlertBook(), at: now))
        let open = falling.notices(findings, book, showsOwnerFigures: false)
        #expect(open.map(\.rule) == ["ctr-drop", "api-quota"])
        #expect(open.map(\.headline) == ["Click-through drop: warning", "API quota: critical"])
        #expect(open.map { $0.words == nil } == [true, false])
        #expect(open.last?.actions.map(\.action) == [.reduceScale(share: 0.5)])
        #expect(falling.notices(findings, book, showsOwnerFigures: true).allSatisfy { $0.words != nil })
    }

    @Test func `every actuator has one owner`() {
        let now = noon(first)
        var owners: [AlertAction.Actuator: Set<String>] = [:]
        for rule in AlertRules.all {
            for state in AlertState.allCases {
                guard let action = rule.response(state, now) else { continue }
                owners[action.actuator, default: []].insert(rule.id)
            }
        }
        #expect(owners.values.allSatisfy { $0.count == 1 })
        #expect(owners.count == AlertAction.Actuator.allCases.count)
    }

    @Test func `what leaves lies on the good side of what enters`() {
        for rule in AlertRules.all {
            let (enter, leave) = (rule.threshold, rule.hysteresis.leaving)
            let sign = enter.side == .above ? 1.0 : -1
            #expect(sign * leave.warning <= sign * enter.warning, "\(rule.id)")
            #expect(sign * leave.critical <= sign * enter.critical, "\(rule.id)")
            #expect(enter.side == leave.side)
        }
    }
}
