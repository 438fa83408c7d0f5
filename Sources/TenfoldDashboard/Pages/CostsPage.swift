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
        let months = Months.all(board.days[...])
        guard !months.isEmpty else { return nil }
        return .section(say("By month")) {
            Table(
                caption: say("Months, the newest first"),
                columns: [
                    (say("Month"), .words), (say("Videos"), .figures), (say("Cost"), .figures),
                    (say("Cost a video"), .figures),
                    (say("Runner minutes"), .figures),
                ],
                rows: months.map { month, days in
                    let cost = days.indices.reduce(0) { $0 + days[$1].costUSD }
                    let videos = days.indices.reduce(0) { $0 + days[$1].published }
                    let minutes = days.indices.reduce(0) { $0 + days[$1].runnerMinutes }
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
        var sums: [PaidStep: (cost: Double, count: Int)] = [:]
        for day in board.days {
            for use in day.steps {
                let key = PaidStep(step: use.step, provider: use.provider)
                let sum = sums[key, default: (0, 0)]
                sums[key] = (sum.cost + use.costUSD, sum.count + use.times)
            }
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
                    ($1.value.cost, $0.key.step, $0.key.provider) < (
                        $0.value.cost, $1.key.step, $1.key.provider
                    )
                }
                .map { key, sum in
                    [
                        nodes { key.step.shown }, nodes { key.provider.shown },
                        nodes { Figures.number(Double(sum.count)) },
                        nodes { Figures.dollars(sum.cost) },
                    ]
                }
            ).drawn
        }
    }
}

private struct PaidStep: Hashable {
    var step: String
    var provider: String
}
