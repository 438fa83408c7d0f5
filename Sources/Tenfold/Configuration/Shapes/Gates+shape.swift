extension GateSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "profile",
                    \.profile,
                    .word("profile"),
                    "Which rules decide: sound, or the strategy's to the letter."
                ),
                .key("automatic", \.automatic, .truth, "Whether a verdict changes the phase by itself."),
                .key("error_rate", \.alpha, .rate, "The chance of a false promotion that is accepted."),
                .key("error_rate_of", \.bound, .word("bound"), "What the error rate is promised for."),
                .key(
                    "winner_views",
                    \.winnerViews,
                    .integer(1...1_000_000_000),
                    "A winner has more views than this."
                ),
                .key("views_age_days", \.viewsAgeDays, .integer(1...90), "The age at which views are read."),
                .key(
                    "ctr_age_days",
                    \.clickAgeDays,
                    .integer(1...90),
                    "The age at which click-through is read."
                ),
                .key(
                    "minimum_impressions",
                    \.minimumImpressions,
                    .integer(0...1_000_000),
                    "Videos shown less often say nothing about click-through."
                ),
                .key(
                    "drift",
                    \.driftMetrics,
                    .list(of: .word("figure")),
                    "Figures in which a decline is looked for."
                ),
                .key("drift_detector", \.drift, DriftSettings.shape, "How sensitive the drift detector is."),
                .key(
                    "success_alarm_days",
                    \.successAlarmDays,
                    .manyDays,
                    "Days between two false alarms of the success rate."
                ),
                .key(
                    "dependence",
                    \.dependence,
                    Dependence.shape,
                    "How much videos and days resemble each other."
                ),
                .key(
                    "phases",
                    \.phases,
                    .named("phase", .phase) { name in
                        Shape<[Criterion]>.named("criterion", .identifier, atLeast: 1) {
                            Criterion.shape(named: $0)
                        }
                        .map { PhaseGate(PhaseName(name), $0) }
                    },
                    "The gates out of phases, in place of the strategy's."
                ),
            ]
        )
    }
}

extension DriftSettings {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "false_alarm_days",
                    \.alarmDays,
                    .manyDays,
                    "Days to a false alarm, on average, at least."
                ),
                .key("baseline_days", \.baselineDays, .integer(1...365), "Days that make the baseline."),
                .key(
                    "baseline_videos",
                    \.baselineVideos,
                    .integer(10...100_000),
                    "Videos the baseline needs."
                ),
            ]
        )
    }
}

extension Dependence {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "within_day",
                    \.withinDay,
                    .share(upTo: 0.9),
                    "The correlation of two videos of one day."
                ),
                .key(
                    "day_to_day",
                    \.dayToDay,
                    .share(upTo: 0.9),
                    "The correlation of one day's effect with the next's."
                ),
                .key(
                    "day_noise",
                    \.dayNoise,
                    .share(upTo: 0.9),
                    "How far days differ in a figure, as a share."
                ),
                .key(
                    "day_noise_lag",
                    \.dayNoiseLag,
                    .share(upTo: 0.9),
                    "The correlation of that from day to day."
                ),
                .key(
                    "video_variance",
                    \.videoVariance,
                    .number(0.001...100, "a variance from 0.001 to 100"),
                    "The variance of the logarithm of the figure between videos."
                ),
            ]
        )
    }
}

extension Shape<Double> {
    /// A share strictly between 0 and 1: at the ends evidence has no meaning.
    static var rate: Shape {
        share(upTo: 0.999).making { value, node, reader in
            if value > 0 { return value }
            reader.problem(at: node.position, "must be over 0 %", suggestion: "write a share such as 5%")
            return nil
        }
    }

    /// A number of days.
    static var manyDays: Shape { .number(2...100_000, "a number of days from 2 to 100,000") }
}
