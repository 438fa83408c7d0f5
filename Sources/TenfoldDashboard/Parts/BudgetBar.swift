import Tenfold

/// The month's budget as one bar: what is spent, what is expected, and where the month stands.
struct BudgetBar {
    let board: Board

    /// The bar with its sentence; nil without a budget or a day.
    var drawn: Element? {
        guard let budget = board.input.limits.monthlyBudgetUSD, budget > 0, let today = board.today else {
            return nil
        }
        let spent = board.days.suffix(today.day.ofMonth).reduce(0) { $0 + $1.costUSD }
        let forecast = CostForecast(board)
        let state = AlertRule.costOverrun.threshold.state(of: (forecast?.total ?? spent) / budget)
        return Element("section", ["class": "card budget"]) {
            Element("h2") { say("Will the budget hold?") }
            Element("p", ["class": "verdict-line"]) {
                state.pill(forecast.map { $0.total <= budget ? say("yes") : say("no") } ?? say("not yet"))
                Element("span") {
                    sentence(
                        forecast.map {
                            say(
                                "\(Figures.dollars(spent)) of \(Figures.dollars(budget)) are spent; \($0.words(budget))"
                            )
                        }
                            ?? say(
                                "\(Figures.dollars(spent)) of \(Figures.dollars(budget)) are spent; a pace needs a full day"
                            )
                    )
                }
            }
            bar(spent, forecast?.total ?? spent, budget, today.day)
            Element("p", ["class": "note"]) {
                say(
                    "Filled is spent, pale is expected; the thin mark is today's share, the thick one the budget."
                )
            }
        }
    }

    private func bar(_ spent: Double, _ total: Double, _ budget: Double, _ today: Day) -> Element {
        let scale = 1000 / max(budget * 1.1, total * 1.04)
        let passed = Double(today.ofMonth) / Double(today.daysInMonth)
        let summary = say(
            "\(Figures.dollars(spent)) spent, \(Figures.dollars(total)) expected, of \(Figures.dollars(budget))."
        )
        return Element(
            "svg",
            ["class": "budget-bar", "viewBox": "0 0 1000 26", "role": "img", "aria-label": summary]
        ) {
            Element(
                "rect",
                ["class": "rest", "x": 0, "y": 6, "width": budget * scale, "height": 14, "rx": 3]
            )
            Element(
                "rect",
                ["class": "ahead", "x": 0, "y": 6, "width": total * scale, "height": 14, "rx": 3]
            )
            Element("rect", ["class": "have", "x": 0, "y": 6, "width": spent * scale, "height": 14, "rx": 3])
            Element("rect", ["class": "now", "x": budget * passed * scale, "y": 2, "width": 2, "height": 22])
            Element("rect", ["class": "end", "x": budget * scale - 3, "y": 0, "width": 3, "height": 26])
        }
    }
}
