import Tenfold
import TenfoldLive
import TenfoldPipeline

/// The steps of a job as `tenfold.yml` asks for them; a new provider is one line in one of the lists below.
///
/// - Throws: `UsageProblem` where a provider is known and not part of this build.
func pipelineSteps(_ channel: Channel) throws -> [Step] {
    let choice = ProviderChoice(channel: channel)
    return [
        try choice.step(.script, channel.scriptWriters),
        try choice.step(.visuals, channel.pictureMakers),
        try choice.step(.voice, channel.voices),
        try choice.step(
            .assemble,
            [
                "ffmpeg": { tools, _ in
                    .assemble(FfmpegAssembly(runner: tools.runner, files: tools.files), named: "ffmpeg")
                }
            ]
        ),
        try choice.step(
            .validate,
            [
                "builtin": { tools, _ in
                    .validate(BuiltinValidation(runner: tools.runner, files: tools.files), named: "builtin")
                }
            ]
        ),
        .handOver(choice.tools.files, clock: choice.tools.clock),
    ]
}

extension Channel {
    fileprivate var scriptWriters: [String: ProviderMaker] {
        [
            "facts": { _, _ in try .script(FactScriptWriter(), named: "facts") },
            "openai": { try openAIScript($1) },
        ]
    }

    fileprivate var pictureMakers: [String: ProviderMaker] {
        [
            "drawn": { tools, _ in .visuals(tools.drawn, named: "drawn") },
            "pexels": { try stockVisuals("pexels", $1, $0.drawn) },
            "pixabay": { try stockVisuals("pixabay", $1, $0.drawn) },
        ]
    }

    fileprivate var voices: [String: ProviderMaker] {
        [
            "espeak": { tools, _ in
                .voice(EspeakVoice(synthesizer: EspeakSynthesizer(), files: tools.files), named: "espeak")
            },
            "openai": { try openAIVoice($1, $0.runner) },
            "piper": { tools, options in
                let model = try options.voice.orUsage("voice: { use: piper, voice: FILE.onnx }")
                return .voice(
                    SentenceVoice.piper(model, runner: tools.runner, files: tools.files),
                    named: "piper"
                )
            },
            "command": { tools, options in
                let line = try options.program.orUsage("voice: { use: command, program: … }")
                return .voice(
                    SentenceVoice.command(line, runner: tools.runner, files: tools.files),
                    named: "command"
                )
            },
        ]
    }
}

/// Takes for each step the provider, or the command, that `tenfold.yml` names.
private struct ProviderChoice {
    let tools: ProviderTools
    private let pipeline: Pipeline

    init(channel: Channel) {
        tools = ProviderTools(files: channel.files, runner: SubprocessRunner(), clock: channel.clock)
        pipeline = channel.configuration.pipeline
    }

    func step(_ name: StepName, _ makers: [String: ProviderMaker]) throws -> Step {
        let wanted = pipeline[name]
        switch wanted.action {
        case .run(let command):
            return .command(
                name.rawValue,
                run: command.reveal(),
                shownAs: "run: \(command)",
                environment: wanted.environment.mapValues { $0.reveal() },
                timeoutSeconds: wanted.timeoutMinutes * 60,
                with: tools.runner
            )
        case .use(let provider):
            guard let maker = makers[provider] else {
                throw UsageProblem(
                    "cannot use '\(provider)' for the step '\(name.rawValue)': it is not part of this version; choose one of \(makers.keys.sorted().joined(separator: ", "))"
                )
            }
            var step = try maker(tools, wanted.options)
            step.timeoutSeconds = wanted.timeoutMinutes * 60
            return step
        }
    }
}

/// Makes a step as its options ask for it.
private typealias ProviderMaker = (ProviderTools, ProviderOptions) throws -> Step

/// What providers work with.
private struct ProviderTools {
    let files: any FileStore
    let runner: any ProcessRunner
    let clock: any WallClock

    var drawn: DrawnVisuals { DrawnVisuals(processes: runner, files: files) }
}

extension String? {
    /// The text, or the problem that it has to be there as in `example`.
    fileprivate func orUsage(_ example: String) throws -> String {
        guard let self else {
            throw UsageProblem("cannot speak: something is missing in tenfold.yml: \(example)")
        }
        return self
    }
}
