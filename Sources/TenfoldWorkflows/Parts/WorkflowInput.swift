public import Tenfold

/// Everything that workflow files are made from; nothing else goes into them.
public struct WorkflowInput: Sendable {
    /// What `tenfold.yml` says.
    public var configuration: Configuration
    /// The phase that is written.
    public var phase: Phase
    /// When its runs start, and how many videos each makes.
    public var plan: SchedulePlan
    /// When the other workflows start.
    public var others: OtherStarts
    /// The jobs that the plan's minutes were counted with.
    public var graph: JobGraph
    /// The actions' commits.
    public var pins: PinLock
    /// True where the repository holds this program's sources.
    public var holdsSources: Bool
    /// The clocks of zones that do not ship.
    public var zones: [String: TimeZoneRules]

    /// Makes an input.
    public init(
        configuration: Configuration,
        phase: Phase,
        plan: PlanResult,
        pins: PinLock,
        holdsSources: Bool,
        zones: [String: TimeZoneRules] = [:]
    ) {
        self.configuration = configuration
        self.phase = phase
        self.plan = plan.schedule
        self.others = plan.others
        graph = JobGraph(configuration, phase, generateOn: plan.minutes.runner)
        self.pins = pins
        self.holdsSources = holdsSources
        self.zones = zones
    }
}

extension WorkflowInput {
    var settings: WorkflowSettings { configuration.workflows }

    /// The machine of a job, as the plan has it unless the configuration says otherwise.
    func runner(of job: JobGraph.Job) -> RunnerLabel {
        if settings.isSelfHosted { return .selfHosted(settings.runsOn) }
        let isStandard = job.runner.label == Runner.standard.label
        return .hosted(isStandard ? settings.runsOn[0] : job.runner.label)
    }

    /// An action at the commit that the lock holds, such as `actions/cache/restore`.
    ///
    /// - Throws: ``WorkflowError`` where the lock has none.
    func action(_ name: String) throws -> ActionReference {
        let repository = name.split(separator: "/").prefix(2).joined(separator: "/")
        guard let pin = pins[repository],
            let action = PinnedAction(name, commit: pin.commit, version: pin.version.description)
        else {
            throw WorkflowError(
                "cannot use the action \(name): \(PinLock.path) has no commit for \(repository); "
                    + "remove the file to begin with the shipped commits"
            )
        }
        return .pinned(action)
    }

    /// The secrets that the built-in providers of some steps read, and with them those of the user's commands.
    func secrets(for steps: [StepName]) -> [String] {
        var names: [String] = []
        for step in steps {
            switch configuration.pipeline[step].action {
            case .use(let provider): names += Providers.named(provider, for: step)?.secrets ?? []
            case .run: names += settings.secrets
            }
        }
        return Set(names).sorted()
    }
}

/// Workflow files that cannot be made, in one sentence with what to do.
public struct WorkflowError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
