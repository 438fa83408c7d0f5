/// What a person wrote in `tenfold.yml`, checked and complete with defaults.
public struct Configuration: Sendable, Codable, Equatable {
    /// The version of the file's format: 1.
    public var version: Int
    /// The repository the pipeline lives in.
    public var repository: RepositorySettings
    /// The phase a new channel begins in.
    public var startPhase: PhaseName
    /// The phases, from the smallest to the largest.
    public var phases: [Phase]
    /// The limits to stay within, in the order of the file.
    public var resources: [Resource]
    /// The money to stay within; nil where there is no limit.
    public var budget: Budget?
    /// The steps of a job.
    public var pipeline: Pipeline
    /// Where ideas come from, unless a phase says otherwise.
    public var detection: DetectionSettings
    /// When and how finished videos leave.
    public var upload: UploadSettings
    /// What the dashboard shows.
    public var dashboard: DashboardSettings
    /// How long records are kept.
    public var metrics: MetricsSettings
    /// How the channel steps down after an alarm, and climbs back.
    public var recovery: RecoverySettings
    /// When failures are expected, and who is told of the others.
    public var alerts: AlertSettings
    /// When the scale changes.
    public var gates: GateSettings
    /// How output is dealt over the patterns.
    public var patterns: PatternSettings
    /// The share of every limit that stays unused, 0 to 0.9.
    public var safetyMargin: Double
    /// How many videos share a runner job.
    public var packing: Packing
    /// When runs start, unless a phase says otherwise.
    public var schedule: ScheduleSettings
    /// Where the list of a run's jobs comes from.
    public var matrix: MatrixMode
    /// How the workflow files are written.
    public var workflows: WorkflowSettings

    /// Makes a configuration; without arguments, the strategy's phases and the offline pipeline.
    public init(
        repository: RepositorySettings = RepositorySettings(),
        startPhase: PhaseName = PhaseName("1x"),
        phases: [Phase] = Phase.strategy,
        resources: [Resource] = [],
        budget: Budget? = nil,
        pipeline: Pipeline = Pipeline(),
        detection: DetectionSettings = DetectionSettings(),
        upload: UploadSettings = UploadSettings(),
        dashboard: DashboardSettings = DashboardSettings(),
        metrics: MetricsSettings = MetricsSettings(),
        recovery: RecoverySettings = RecoverySettings(),
        alerts: AlertSettings = AlertSettings(),
        gates: GateSettings = GateSettings(),
        patterns: PatternSettings = PatternSettings(),
        safetyMargin: Double = 0.05,
        packing: Packing = .separate,
        schedule: ScheduleSettings = ScheduleSettings(),
        matrix: MatrixMode = .dynamic,
        workflows: WorkflowSettings = WorkflowSettings()
    ) {
        self.version = 1
        self.repository = repository
        self.startPhase = startPhase
        self.phases = phases
        self.resources = resources
        self.budget = budget
        self.pipeline = pipeline
        self.detection = detection
        self.upload = upload
        self.dashboard = dashboard
        self.metrics = metrics
        self.recovery = recovery
        self.alerts = alerts
        self.gates = gates
        self.patterns = patterns
        self.safetyMargin = safetyMargin
        self.packing = packing
        self.schedule = schedule
        self.matrix = matrix
        self.workflows = workflows
    }

    /// The file's name at the top of a repository.
    public static let fileName = "tenfold.yml"
}

extension Configuration {
    /// The phase of a name, where there is one.
    public func phase(_ name: PhaseName) -> Phase? {
        phases.first { $0.name == name }
    }

    /// The sources ideas come from in a phase.
    public func sources(in phase: Phase) -> [MaskedText] {
        phase.detection.sources ?? detection.sources
    }

    /// The resource of a name, where there is one.
    public func resource(_ name: String) -> Resource? {
        resources.first { $0.name == name }
    }
}
