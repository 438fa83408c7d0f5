extension Criterion {
    /// What a criterion of this name may hold: one of `rate`, `mean`, `veto`, `budget` and `custom`, and its figures.
    static func shape(named name: String) -> Shape<Criterion> {
        Shape<Draft>.object(Draft(), Draft.fields).making { draft, node, reader in
            if let rule = draft.rule { return Criterion(name, rule) }
            reader.problem(
                at: node.position,
                "does not say what is asked for",
                suggestion:
                    "write one of rate and floor, mean and floor, veto, budget, or custom with at_least or at_most"
            )
            return nil
        }
    }

    /// The keys as written, before it is known which kind of criterion they make.
    fileprivate struct Draft {
        var rate: RateFloor.Subject?
        var mean: MeanFloor.Subject?
        var veto: String?
        var budget: BudgetCeiling.Subject?
        var custom: String?
        var floor: Double?
        var priorMean: Double?
        var priorStrength: Double?
        var clip: Double?
        var withinDays = 14
        var needsBaseline = true
        var ceiling: Double?
        var atLeast: Double?
        var atMost: Double?

        static var fields: [Field<Draft>] {
            [
                .key("rate", \.rate, .word("rate"), "A share that has to be over a floor."),
                .key("mean", \.mean, .word("figure"), "A mean that has to be over a floor."),
                .key("veto", \.veto, .text(limit: 60), "drift, or a reported figure that has to stay 0."),
                .key("budget", \.budget, .word("cost"), "A cost that has to stay under a ceiling."),
                .key("custom", \.custom, .text(limit: 60), "A figure that somebody reports by this name."),
                .key("floor", \.floor, .amount, "The floor, as a share such as 15% or a number."),
                .key("prior_mean", \.priorMean, .rate, "The rate that is hoped for."),
                .key(
                    "prior_strength",
                    \.priorStrength,
                    .number(1...1000, "a number from 1 to 1000"),
                    "Its weight in items."
                ),
                .key(
                    "clip",
                    \.clip,
                    .number(1.1...1000, "a number from 1.1 to 1000"),
                    "The most floors one video counts for."
                ),
                .key(
                    "within_days",
                    \.withinDays,
                    .integer(1...365),
                    "How long an alarm keeps the gate shut."
                ),
                .key(
                    "needs_baseline",
                    \.needsBaseline,
                    .truth,
                    "Whether a detector that still learns holds."
                ),
                .key(
                    "ceiling",
                    \.ceiling,
                    .number(0...1000, "a number from 0 to 1000"),
                    "How many times the baseline is allowed."
                ),
                .key("at_least", \.atLeast, .anyNumber, "The least the figure has to be."),
                .key("at_most", \.atMost, .anyNumber, "The most the figure may be."),
            ]
        }

        /// The rule these keys make; nil where they make none or several.
        var rule: Rule? {
            let rules = [rateRule, meanRule, vetoRule, budgetRule, customRule].compactMap(\.self)
            return rules.count == 1 ? rules[0] : nil
        }

        private var rateRule: Rule? {
            guard let rate, let floor, floor > 0, floor < 1, (priorMean ?? 1) > floor else { return nil }
            return .rate(RateFloor(rate, floor: floor, priorMean: priorMean, priorStrength: priorStrength))
        }

        private var meanRule: Rule? {
            guard let mean, let floor, floor > 0 else { return nil }
            return .mean(MeanFloor(mean, floor: floor, clip: clip ?? 3))
        }

        private var vetoRule: Rule? {
            veto.map {
                $0 == "drift"
                    ? .veto(Veto(.drift(withinDays: withinDays, needsBaseline: needsBaseline)))
                    : .veto(Veto(.reported($0)))
            }
        }

        private var budgetRule: Rule? {
            budget.map { .budget(BudgetCeiling($0, ceiling: ceiling ?? ($0 == .month ? 1 : 1.5))) }
        }

        private var customRule: Rule? {
            guard let custom, atLeast != nil || atMost != nil else { return nil }
            return .custom(ReportedFigure(custom, atLeast: atLeast, atMost: atMost))
        }
    }
}

extension Shape<Double> {
    /// Any number.
    fileprivate static var anyNumber: Shape { .number(-1e12...1e12, "a number") }
}
