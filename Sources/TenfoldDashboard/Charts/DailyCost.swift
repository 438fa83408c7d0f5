import Tenfold

extension Chart {
    /// What each day cost.
    static func dailyCost(_ board: Board) -> Chart {
        let cost = board.today?.costUSD ?? 0
        let budget = board.input.limits.monthlyBudgetUSD
        let share = board.today.flatMap { day in budget.map { $0 / Double(day.day.daysInMonth) } }
        let overrun = AlertRule.costOverrun.threshold
        var chart = Chart(
            id: "daily-cost",
            title: say("Cost today"),
            plainTitle: say("Cost a day"),
            meaning: say("What the steps of the day's jobs cost at the services' prices"),
            quantity: .dollars,
            shape: .bars,
            days: board.days.map(\.day),
            series: [Series(name: say("spent"), colour: .main, values: board.days.map(\.costUSD))],
            now: Figures.dollars(cost),
            context: share.map { say("a day's share of the budget is \(Figures.dollars($0))") }
                ?? say("no budget is set"),
            state: share.map { overrun.state(of: $0 > 0 ? cost / $0 : nil) } ?? .unknown
        )
        if let share, share > 0 { chart.lines = lines(overrun, .dollars, scale: share) }
        if board.days.isEmpty { chart = chart.waiting(board) }
        return chart
    }
}
