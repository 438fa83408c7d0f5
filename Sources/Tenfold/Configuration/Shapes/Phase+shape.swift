extension Phase {
    /// What a phase of this name may hold.
    static func shape(named name: String) -> Shape<Phase> {
        .object(
            Phase(name: PhaseName(name)),
            [
                .required("generation", \.generation, Generation.shape, "How much is made at once."),
                .required("scoring", \.scoring, Scoring.shape, "Which ideas are good enough."),
                .key("detection", \.detection, Detection.shape, "Where and how often ideas are looked for."),
                .required("success", \.success, Success.shape, "When a run counts as a success."),
                .key("schedule", \.schedule, ScheduleSettings.shape, "When runs of this phase start."),
            ]
        )
    }
}

extension Phase.Generation {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .required(
                    "parallel_jobs",
                    \.parallelJobs,
                    .integer(1...256),
                    "Jobs of one run that work at once."
                )
            ]
        )
    }
}

extension Phase.Scoring {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .required(
                    "rejection_threshold",
                    \.rejectionThreshold,
                    .number(0...100, "a score from 0 to 100"),
                    "The least score an idea needs, 0 to 100."
                )
            ]
        )
    }
}

extension Phase.Detection {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key(
                    "scan_frequency_hours",
                    \.scanFrequencyHours,
                    .integer(1...24),
                    "Hours between two scans."
                ),
                .key("top_patterns_count", \.topPatternsCount, .integer(1...1000), "Patterns in rotation."),
                .key("sources", \.sources, .list(of: .maskedText), "Where ideas come from in this phase."),
            ]
        )
    }
}

extension Phase.Success {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [.required("min_jobs", \.minJobs, .integer(1...256), "Jobs of a run that have to succeed.")]
        )
    }
}
