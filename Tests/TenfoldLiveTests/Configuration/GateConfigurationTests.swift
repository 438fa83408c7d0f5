import Tenfold
import TenfoldLive
import Testing

struct GateConfigurationTests {
    private func read(_ text: String) -> Configuration.Reading {
        readConfiguration(Array(text.utf8), file: "tenfold.yml", environment: [:])
    }

    @Test func `gates of one's own replace the strategy's for their phase`() throws {
        let text = """
            version: 1
            gates:
              automatic: false
              winner_views: 2500
              error_rate: 10%
              drift: [ctr, rpm]
              dependence: { within_day: 0, day_to_day: 0 }
              phases:
                1x:
                  winners: { rate: winners, floor: 8% }
                  length: { mean: retention, floor: 40%, clip: 2 }
                  strikes: { veto: copyright_strikes }
                  calm: { veto: drift, within_days: 30 }
                  money: { budget: month }
                  review: { custom: editor_review, at_least: 1 }
            """
        let gates = try #require(read(text).configuration).gates
        #expect(!gates.automatic)
        #expect(gates.winnerViews == 2500)
        #expect(gates.alpha == 0.10)
        #expect(gates.driftMetrics == [.clickThrough, .revenue])
        #expect(
            gates.criteria(of: PhaseName("1x"), at: 0) == [
                Criterion("winners", .rate(RateFloor(.winners, floor: 0.08))),
                Criterion("length", .mean(MeanFloor(.retention, floor: 0.4, clip: 2))),
                Criterion("strikes", .veto(Veto(.reported("copyright_strikes")))),
                Criterion("calm", .veto(Veto(.drift(withinDays: 30, needsBaseline: true)))),
                Criterion("money", .budget(BudgetCeiling(.month, ceiling: 1))),
                Criterion("review", .custom(ReportedFigure("editor_review", atLeast: 1))),
            ]
        )
        #expect(gates.criteria(of: PhaseName("3x"), at: 1) == PhaseGate.strategy(1))
    }

    @Test(arguments: [
        "winners: { rate: winners }", "winners: { rate: winners, floor: 100% }", "winners: { floor: 5% }",
        "winners: { rate: winners, mean: views, floor: 5% }", "review: { custom: editor_review }",
        "winners: { rate: winners, floor: 20%, prior_mean: 10% }",
    ])
    func `a criterion that says too little or too much is refused`(_ criterion: String) throws {
        let reading = read("version: 1\ngates:\n  phases:\n    1x:\n      \(criterion)\n")
        #expect(reading.configuration == nil)
        #expect(reading.diagnostics.first?.message == "does not say what is asked for")
    }

    @Test(arguments: ["0%", "100%", "-1"])
    func `an error rate at the ends has no meaning`(_ rate: String) {
        #expect(read("version: 1\ngates: { error_rate: \(rate) }").configuration == nil)
    }
}
