import Tenfold
import TenfoldLive
import TenfoldPipeline

/// The steps of a job as `tenfold.yml` asks for them; a new provider is one line in one of the lists below.
///
/// - Throws: `UsageProblem` where a provider is known and not part of this build.
func pipelineSteps(_ channel: Channel) throws -> [Step] {
    let tools = ProviderTools(files: channel.files, runner: SubprocessRunner(), clock: channel.clock)
    let pipeline = channel.configuration.pipeline
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
    return [
        try step(
            .script,
            [
                "facts": { _, _ in try .script(FactScriptWriter(), named: "facts") },
                "openai": { try channel.openAIScript($1) },
            ]
        ),
        try step(
            .visuals,
            [
                "drawn": { tools, _ in .visuals(tools.drawn, named: "drawn") },
                "pexels": { try channel.stockVisuals("pexels", $1, $0.drawn) },
                "pixabay": { try channel.stockVisuals("pixabay", $1, $0.drawn) },
            ]
        ),
        try step(
            .voice,
            [
                "espeak": { tools, _ in
                    .voice(EspeakVoice(synthesizer: EspeakSynthesizer(), files: tools.files), named: "espeak")
                },
                "openai": { try channel.openAIVoice($1, $0.runner) },
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
        ),
        try step(
            .assemble,
            [
                "ffmpeg": { tools, _ in
                    .assemble(FfmpegAssembly(runner: tools.runner, files: tools.files), named: "ffmpeg")
                }
            ]
        ),
        try step(
            .validate,
            [
                "builtin": { tools, _ in
                    .validate(BuiltinValidation(runner: tools.runner, files: tools.files), named: "builtin")
                }
            ]
        ),
        .handOver(tools.files, clock: tools.clock),
    ]
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
