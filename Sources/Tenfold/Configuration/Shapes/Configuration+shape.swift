extension Configuration {
    /// What the file may hold: the one place where a key is added.
    static var shape: Shape<Configuration> {
        .object(
            Configuration(startPhase: PhaseName("")),
            [
                .required("version", \.version, .integer(1...1), "The version of this format: 1."),
                .key("repository", \.repository, RepositorySettings.shape, "The repository it lives in."),
                .key("start_phase", \.startPhase, .phaseName, "The phase a new channel begins in."),
                .key(
                    "phases",
                    \.phases,
                    .named("phase", .phase, atLeast: 1) { Phase.shape(named: $0) },
                    "The phases, from the smallest to the largest."
                ),
                .key(
                    "resources",
                    \.resources,
                    .named("resource", .identifier) { Resource.shape(named: $0) },
                    "The limits to stay within."
                ),
                .key("budget", \.budget, Budget.shape, "The money to stay within."),
                .key("pipeline", \.pipeline, Pipeline.shape, "Who does each step of a job."),
                .key("detection", \.detection, DetectionSettings.shape, "Where ideas come from."),
                .key("upload", \.upload, UploadSettings.shape, "When and how finished videos leave."),
                .key("dashboard", \.dashboard, DashboardSettings.shape, "What the dashboard shows."),
                .key("metrics", \.metrics, MetricsSettings.shape, "How long records are kept."),
                .key("recovery", \.recovery, RecoverySettings.shape, "What follows after an alarm."),
                .key("alerts", \.alerts, AlertSettings.shape, "When alerts are silent, and who is told."),
                .key("gates", \.gates, GateSettings.shape, "When the channel changes its scale."),
                .key("patterns", \.patterns, PatternSettings.shape, "How output is dealt over the patterns."),
                .key(
                    "safety_margin",
                    \.safetyMargin,
                    .share(upTo: 0.9),
                    "The share of each limit kept free."
                ),
                .key("packing", \.packing, .packing, "How many videos share a runner job."),
                .key("schedule", \.schedule, ScheduleSettings.shape, "When runs start."),
                .key("matrix", \.matrix, .word("matrix mode"), "Where the list of a run's jobs comes from."),
                .key("workflows", \.workflows, WorkflowSettings.shape, "How the workflow files are written."),
            ]
        )
    }
}

extension Shape<PhaseName> {
    /// A phase's name; whether there is such a phase is seen at the end.
    fileprivate static var phaseName: Shape {
        Shape<String>.text("the name of a phase", limit: 40).map { PhaseName($0) }
    }
}
