/// The groups of figures: the strategy's four, and what is decided from them.
struct ChartGroup {
    /// A name for links.
    var id: String
    /// The heading.
    var title: String
    /// The question the group answers.
    var question: String
    /// Its charts.
    var charts: [@Sendable (Board) -> Chart]

    /// All groups; a new chart is a new file and a word here.
    static var all: [ChartGroup] {
        [
            ChartGroup(
                id: "production",
                title: say("Production health"),
                question: say("Do runs make videos?"),
                charts: [Chart.videos, Chart.successRate, Chart.generationTime, Chart.queueDepth]
            ),
            ChartGroup(
                id: "quality",
                title: say("Content quality"),
                question: say("Are the videos any good?"),
                charts: [Chart.clickThrough, Chart.retention, Chart.winnerRate, Chart.validation]
            ),
            ChartGroup(
                id: "limits",
                title: say("API health"),
                question: say("How near are the limits?"),
                charts: [Chart.youtube, Chart.openAIErrors, Chart.pexels, Chart.runnerMinutes]
            ),
            ChartGroup(
                id: "cost",
                title: say("Cost"),
                question: say("What does it cost, and does it pay?"),
                charts: [Chart.dailyCost, Chart.monthBurn, Chart.costPerVideo, Chart.monetaryReturn]
            ),
            ChartGroup(
                id: "decisions",
                title: say("Decisions"),
                question: say("May the channel grow, and does it hold?"),
                charts: [
                    Chart.gateEvidence, Chart.driftEvidence, Chart.decline, Chart.patternBeliefs,
                    Chart.patternShares,
                ]
            ),
        ]
    }
}
