import Tenfold

extension Chart {
    /// What the month has cost so far, against the budget.
    static func monthBurn(_ board: Board) -> Chart {
        let reading = board.alert(.costOverrun)
        let budget = board.input.limits.monthlyBudgetUSD
        let spent = burn(board.days)
        var chart = Chart(
            id: "month-burn",
            title: "Month so far",
            meaning: "What the calendar month has cost up to each day",
            quantity: .dollars,
            shape: .line,
            days: board.days.map(\.day),
            series: [Series(name: "spent", colour: .main, values: spent)],
            now: Figures.dollars(spent.last.flatMap(\.self) ?? 0),
            context: budget.map { "of a budget of \(Figures.dollars($0)); \(reading?.measure.words ?? "")" }
                ?? "no budget is set",
            state: reading?.state ?? .unknown
        )
        if let budget {
            chart.lines =
                [
                    Line(label: "budget \(Figures.dollars(budget))", value: budget, level: .ok)
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
