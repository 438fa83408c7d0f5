import Tenfold
import Testing

/// The strategy's thresholds, each at its edge.
struct AlertRuleTests {
    private func day(
        _ offset: Int = 0,
        succeeded: Int = 0,
        failed: Int = 0,
        queue: Int? = nil,
        cost: Double = 0
    )
        -> DayRollup
    {
        var day = DayRollup(day: Day(number: 20_788 + offset))
        for _ in 0..<succeeded { day.jobs.add(.succeeded) }
        for _ in 0..<failed { day.jobs.add(.failed) }
        day.queueDepth = queue
        day.costUSD = cost
        return day
    }

    private func state(_ rule: AlertRule, _ days: [DayRollup], _ limits: AlertLimits = AlertLimits())
        -> AlertState
    {
        rule.threshold.state(of: rule.measure(days[...], limits).value)
    }

    @Test(arguments: [
        (100, 0, AlertState.ok), (80, 20, .ok), (79, 21, .warning), (70, 30, .warning), (69, 31, .critical),
        (4, 1, .ok), (3, 0, .ok), (2, 1, .unknown), (0, 0, .unknown),
    ])
    func `success rate warns under 80 percent and is critical under 70`(
        good: Int,
        bad: Int,
        state: AlertState
    ) {
        #expect(self.state(.successRate, [day(succeeded: good, failed: bad)]) == state)
    }

    @Test func `success rate looks back until ten jobs are decided, at most a week`() {
        let old = day(0, failed: 40)
        #expect(state(.successRate, [old, day(1, succeeded: 10)]) == .ok)
        #expect(state(.successRate, [old, day(1, succeeded: 9)]) == .critical)
        #expect(state(.successRate, [old] + (1...7).map { day($0, succeeded: 1) }) == .ok)
    }

    @Test(arguments: [
        (0, 0, AlertState.unknown), (0, 6, .unknown), (6, 1, .ok), (5, 2, .warning), (4, 3, .critical),
    ])
    func `slots that never fired are judged once seven have come`(fired: Int, missed: Int, state: AlertState)
    {
        var day = day()
        day.firedSlots = fired
        day.caughtUpSlots = missed
        #expect(self.state(.missedSlots, [day]) == state)
    }

    @Test(arguments: [(5, AlertState.ok), (4, .warning), (2, .warning), (1, .critical), (0, .critical)])
    func `the queue warns under 5 and is critical under 2`(depth: Int, state: AlertState) {
        #expect(self.state(.queueDepth, [day(queue: depth), day(1)]) == state)
    }

    @Test(arguments: [(7999.0, AlertState.ok), (8000, .warning), (8999, .warning), (9000, .critical)])
    func `quota warns at 80 percent and is critical at 90`(units: Double, state: AlertState) {
        var day = day()
        day.usage["youtube"] = ResourceUse()
        day.usage["youtube"]?.operations["upload"] = units
        let limit = UsageLimit(resource: "youtube", title: "YouTube", limit: 10_000, window: .day)
        #expect(self.state(.quota, [day], AlertLimits(usage: [limit])) == state)
    }

    @Test(arguments: [(1.19, AlertState.ok), (1.2, .warning), (1.49, .warning), (1.5, .critical)])
    func `cost warns at 120 percent of the budget's share and is critical at 150`(
        factor: Double,
        state: AlertState
    ) {
        let first = day(Day(number: 20_788).ofMonth == 1 ? 0 : 1 - Day(number: 20_788).ofMonth)
        let allowed = 93.0 / Double(first.day.daysInMonth)
        var spent = first
        spent.costUSD = allowed * factor * (1 + 1e-12)
        #expect(self.state(.costOverrun, [spent], AlertLimits(monthlyBudgetUSD: 93)) == state)
    }

    @Test func `the cost of last month is no part of this one's`() {
        let last = Day(number: 20_788).ofMonth
        let days = (0..<40).map { day($0 - last - 10, cost: $0 < 11 ? 1000 : 0) }
        #expect(state(.costOverrun, days, AlertLimits(monthlyBudgetUSD: 88)) == .ok)
    }

    @Test func `what cannot be measured yet is neither ok nor bad`() {
        for rule in AlertRules.all where rule.id != "api-quota" {
            #expect(state(rule, [day()]) == .unknown, "\(rule.id)")
        }
    }

    @Test func `history tells each stretch once, with its worst day`() {
        let days = [day(0, queue: 9), day(1, queue: 4), day(2, queue: 3), day(3, queue: 1), day(4, queue: 9)]
        let spans = AlertRule.queueDepth.history(of: days, AlertLimits())
        #expect(spans.map(\.state) == [.ok, .warning, .critical, .ok])
        #expect(spans[1].from == days[1].day && spans[1].through == days[2].day)
        #expect(spans[1].words == "3 ideas are waiting")
    }

    @Test func `rules have names of their own`() {
        #expect(Set(AlertRules.all.map(\.id)).count == AlertRules.all.count)
    }
}
