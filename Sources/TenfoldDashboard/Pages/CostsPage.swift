import Tenfold

extension Pages {
    /// The money: by day, by month, by step.
    static func costs(_ board: Board) -> [Page] {
        let charts = [Chart.monthBurn(board), Chart.dailyCost(board), Chart.costPerVideo(board)]
        return [
            Page("costs.html", title: say("Costs"), .costs) {
                Element("h1") { say("Costs") }
                Element("p", ["class": "lead"]) {
                    say(
                        "What the steps of all jobs cost at the services' prices. Local providers cost nothing."
                    )
                }
                BudgetBar(board: board).drawn
                Element.section(say("Now")) {
                    Element("div", ["class": "panels few"]) {
                        for chart in charts { Panel(chart: chart, marks: board.marks, root: "").drawn }
                    }
                }
                months(board)
                steps(board)
            }
        ]
    }

    private static func months(_ board: Board) -> Element? {
        let months = Dictionary(grouping: board.days) { $0.day.month }
        guard !months.isEmpty else { return nil }
        return .section(say("By month")) {
            Table(
                caption: say("Months, the newest first"),
                columns: [
                    (say("Month"), .words), (say("Videos"), .figures), (say("Cost"), .figures),
                    (say("Cost a video"), .figures),
                    (say("Runner minutes"), .figures),
                ],
                rows: months.sorted { $0.key > $1.key }.map { month, days in
                    let cost = days.reduce(0) { $0 + $1.costUSD }
                    let videos = days.reduce(0) { $0 + $1.published }
                    let minutes = days.reduce(0) { $0 + $1.runnerMinutes }
                    return [
                        nodes { month }, nodes { Figures.number(Double(videos)) },
                        nodes { Figures.dollars(cost) },
                        nodes { videos == 0 ? "–" : Figures.dollars(cost / Double(videos)) },
                        nodes { Element.measured(Figures.number(Double(minutes))) },
                    ]
                }
            ).drawn
        }
    }

    private static func steps(_ board: Board) -> Element? {
        var sums: [[String]: (cost: Double, count: Int)] = [:]
        for use in board.days.flatMap(\.steps) {
            let sum = sums[[use.step, use.provider], default: (0, 0)]
            sums[[use.step, use.provider]] = (sum.cost + use.costUSD, sum.count + use.times)
        }
        guard !sums.isEmpty else { return nil }
        return .section(say("By step")) {
            Table(
                caption: say("All jobs so far"),
                columns: [
                    (say("Step"), .words), (say("By"), .words), (say("Times"), .figures),
                    (say("Cost"), .figures),
                ],
                rows: sums.sorted {
                    ($1.value.cost, $0.key[0], $0.key[1]) < ($0.value.cost, $1.key[0], $1.key[1])
                }
                .map { key, sum in
                    [
                        nodes { key[0].shown }, nodes { key[1].shown },
                        nodes { Figures.number(Double(sum.count)) },
                        nodes { Figures.dollars(sum.cost) },
                    ]
                }
            ).drawn
        }
    }
}
