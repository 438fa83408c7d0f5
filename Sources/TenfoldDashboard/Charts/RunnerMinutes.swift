import Tenfold

extension Chart {
    /// What is left of the month's included runner minutes.
    static func runnerMinutes(_ board: Board) -> Chart {
        guard let limit = tightest(of: UsageLimit.runnerMinutes, board) else {
            return awaited(
                id: "runner-minutes",
                title: say("Runner minutes left"),
                meaning: say("Minutes of GitHub Actions, each job rounded up"),
                quantity: .minutes,
                absence: say("Not configured: add the resource actions_minutes to tenfold.yml")
            )
        }
        var chart = self.limit(limit, id: "runner-minutes", title: say("Runner minutes left"), board)
        chart.meaning += say("; each job is rounded up to a whole minute, as GitHub bills")
        chart.isMeasured = true
        return chart
    }
}
