import Tenfold

extension Chart {
    /// What the month has cost so far, against the budget.
    static func monthBurn(_ board: Board) -> Chart {
        let reading = board.alert(.costOverrun)
        let budget = board.input.limits.monthlyBudgetUSD
        let spent = burn(board.days)
        var chart = Chart(
            id: "month-burn",
            title: say("Month so far"),
            meaning: say("What the calendar month has cost up to each day"),
            quantity: .dollars,
            shape: .line,
            days: board.days.map(\.day),
            series: [Series(name: say("spent"), colour: .main, values: spent)],
            now: Figures.dollars(spent.last.flatMap(\.self) ?? 0),
            context: budget.map { budget in
                let end = CostForecast(board).map { "; " + $0.words(budget) } ?? ""
                return say("of a budget of \(Figures.dollars(budget))") + end
            } ?? say("no budget is set"),
            state: reading?.state ?? .unknown
        )
        chart.rule = AlertRule.costOverrun.id
        chart.weekly = .last
        chart.forecast = CostForecast(board)?.drawn
        if let budget {
            chart.lines =
                [
                    Line(label: say("budget \(Figures.dollars(budget))"), value: budget, level: .ok)
                ] + lines(AlertRule.costOverrun.threshold, .dollars, scale: budget)
        }
        if board.days.isEmpty { chart = chart.waiting(board) }
        return chart
    }

    private static func burn(_ days: [DayRollup]) -> [Double?] {
        var sum = 0.0
        return days.map { day in
            sum = (day.day.ofMonth == 1 ? 0 : sum) + day.costUSD
            return sum
        }
    }
}
