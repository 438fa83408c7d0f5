extension PhaseGate {
    /// The strategy's success metrics and do-not-scale list of a step, as rules that evidence can decide.
    ///
    /// Where the strategy counts ("3 winners in 2 weeks", "zero failures in 56"), the floor its count stands for is
    /// asked for with evidence. What its do-not-scale list adds is implied by a floor, or is a veto or a budget.
    ///
    /// - Parameter place: the place of the phase that is left, from 0 for the smallest.
    public static func strategy(_ place: Int) -> [Criterion] {
        switch place {
        case 0: learning
        case 1: stable
        default: full
        }
    }

    /// Out of 1x: winners (3 of 56 is 5 %), click-through over 3 %, checks passed, no strike; not under 500 views.
    private static var learning: [Criterion] {
        [
            Criterion("winners", .rate(RateFloor(.winners, floor: 0.05))),
            Criterion("click_through", .mean(MeanFloor(.clickThroughRate, floor: 0.03))),
            Criterion("views", .mean(MeanFloor(.views, floor: 500, clip: 20))),
            Criterion("validation", .rate(RateFloor(.validated, floor: 0.90))),
            Criterion("strikes", .veto(Veto(.reported("copyright_strikes")))),
            Criterion("drift", .veto(Veto(.drift(withinDays: 14, needsBaseline: false)))),
        ]
    }

    /// Out of 3x: winners over the 15 % under which the strategy does not scale, uploads, costs, nothing declining.
    private static var stable: [Criterion] {
        [Criterion("winners", .rate(RateFloor(.winners, floor: 0.15)))] + lasting
    }

    /// Out of 10x and beyond: the fifth of winners kept.
    private static var full: [Criterion] {
        [Criterion("winners", .rate(RateFloor(.winners, floor: 0.20)))] + lasting
    }

    private static var lasting: [Criterion] {
        [
            Criterion("uploads", .rate(RateFloor(.uploads, floor: 0.90))),
            Criterion("cost", .budget(BudgetCeiling(.costPerVideo, ceiling: 1.5))),
            Criterion("budget", .budget(BudgetCeiling(.month, ceiling: 1))),
            Criterion("strikes", .veto(Veto(.reported("copyright_strikes")))),
            Criterion("drift", .veto(Veto(.drift(withinDays: 14, needsBaseline: true)))),
        ]
    }
}
