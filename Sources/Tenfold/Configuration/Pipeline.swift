/// The steps of a job, from an idea to an uploaded video.
public struct Pipeline: Sendable, Codable, Equatable {
    /// Writes the script.
    public var script: PipelineStep
    /// Finds or draws the pictures.
    public var visuals: PipelineStep
    /// Speaks the script.
    public var voice: PipelineStep
    /// Puts pictures, voice and captions together.
    public var assemble: PipelineStep
    /// Checks the finished file.
    public var validate: PipelineStep
    /// Publishes the file.
    public var upload: PipelineStep

    /// Makes a pipeline; without arguments, one that needs no key and no network.
    public init(
        script: PipelineStep = .use("facts"),
        visuals: PipelineStep = .use("drawn"),
        voice: PipelineStep = .use("espeak"),
        assemble: PipelineStep = .use("ffmpeg"),
        validate: PipelineStep = .use("builtin"),
        upload: PipelineStep = .use("outbox")
    ) {
        self.script = script
        self.visuals = visuals
        self.voice = voice
        self.assemble = assemble
        self.validate = validate
        self.upload = upload
    }

    /// The step of a name.
    public subscript(name: StepName) -> PipelineStep {
        switch name {
        case .script: script
        case .visuals: visuals
        case .voice: voice
        case .assemble: assemble
        case .validate: validate
        case .upload: upload
        }
    }
}

/// The steps of a job by name, in their order.
public enum StepName: String, Sendable, Codable, CaseIterable {
    /// Writes the script.
    case script
    /// Finds or draws the pictures.
    case visuals
    /// Speaks the script.
    case voice
    /// Puts pictures, voice and captions together.
    case assemble
    /// Checks the finished file.
    case validate
    /// Publishes the file.
    case upload
}

/// Who does a step, and how long it may take.
public struct PipelineStep: Sendable, Codable, Equatable {
    /// Who does it.
    public enum Action: Sendable, Codable, Equatable {
        /// A built-in provider, by name; see ``Providers``.
        case use(String)
        /// A command of the user's: JSON on standard input, JSON on standard output.
        case run(MaskedText)
    }

    /// Who does it.
    public var action: Action
    /// How long one attempt may take, in minutes.
    public var timeoutMinutes: Double
    /// Variables for the user's command, beside those inherited.
    public var environment: [String: MaskedText]
    /// What is said about a built-in provider beside its name.
    public var options: ProviderOptions

    /// Makes a step.
    public init(
        action: Action,
        timeoutMinutes: Double = PipelineStep.defaultTimeoutMinutes,
        environment: [String: MaskedText] = [:],
        options: ProviderOptions = ProviderOptions()
    ) {
        self.action = action
        self.timeoutMinutes = timeoutMinutes
        self.environment = environment
        self.options = options
    }

    /// A step done by a built-in provider.
    public static func use(_ provider: String) -> PipelineStep {
        PipelineStep(action: .use(provider))
    }

    /// How long one attempt may take where nothing is said: 10 minutes.
    public static let defaultTimeoutMinutes = 10.0

    /// Who does it, as records name it: `espeak` or `run: ./my-step.sh`.
    public var provider: String {
        switch action {
        case .use(let name): name
        case .run(let command): "run: \(command)"
        }
    }
}
