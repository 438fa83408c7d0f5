import Tenfold

/// What the month will have cost at its end, at the pace of its last seven full days.
struct CostForecast {
    /// What is spent so far.
    let spent: Double
    /// What it will be.
    let total: Double
    /// The month's last day.
    let end: Day

    /// nil before there is a full day to go by, and on the month's last day.
    init?(_ board: Board) {
        guard let today = board.today, board.days.count > 1 else { return nil }
        let full = board.days.dropLast().suffix(7)
        let pace = full.reduce(0) { $0 + $1.costUSD } / Double(full.count)
        let left = today.day.daysInMonth - today.day.ofMonth
        guard left > 0, pace > 0 else { return nil }
        spent = board.days.suffix(today.day.ofMonth).reduce(0) { $0 + $1.costUSD }
        total = spent + pace * Double(left) + max(0, pace - today.costUSD)
        end = today.day.advanced(by: left)
    }

    /// The end as a point of the drawing.
    var drawn: Chart.Forecast {
        Chart.Forecast(day: end, value: total, words: say("\(Figures.dollars(total)) at the month's end"))
    }

    /// The end against a budget, in words.
    func words(_ budget: Double) -> String {
        let share = budget > 0 ? Figures.percent(total / budget) : "–"
        return say("\(Figures.dollars(total)) by \(Figures.shortDay(end)) at this pace, \(share) of it")
    }
}
