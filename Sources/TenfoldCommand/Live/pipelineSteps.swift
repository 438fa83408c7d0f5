import Tenfold
import TenfoldLive
import TenfoldPipeline

/// The steps of a job as `tenfold.yml` asks for them; a new provider is one line in one of the lists below.
///
/// - Throws: `UsageProblem` where a provider is known and not part of this build.
func pipelineSteps(_ channel: Channel) throws -> [Step] {
    let tools = ProviderTools(files: channel.files, runner: SubprocessRunner(), clock: channel.clock)
    let pipeline = channel.configuration.pipeline
    func step(_ name: StepName, _ makers: [String: (ProviderTools) throws -> Step]) throws -> Step {
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
            var step = try maker(tools)
            step.timeoutSeconds = wanted.timeoutMinutes * 60
            return step
        }
    }
    return [
        try step(.script, ["facts": { _ in try .script(FactScriptWriter(), named: "facts") }]),
        try step(
            .visuals,
            ["drawn": { .visuals(DrawnVisuals(processes: $0.runner, files: $0.files), named: "drawn") }]
        ),
        try step(
            .voice,
            [
                "espeak": {
                    .voice(EspeakVoice(synthesizer: EspeakSynthesizer(), files: $0.files), named: "espeak")
                }
            ]
        ),
        try step(
            .assemble,
            ["ffmpeg": { .assemble(FfmpegAssembly(runner: $0.runner, files: $0.files), named: "ffmpeg") }]
        ),
        try step(
            .validate,
            [
                "builtin": {
                    .validate(BuiltinValidation(runner: $0.runner, files: $0.files), named: "builtin")
                }
            ]
        ),
        .handOver(tools.files, clock: tools.clock),
    ]
}

/// What providers work with.
private struct ProviderTools {
    let files: any FileStore
    let runner: any ProcessRunner
    let clock: any WallClock
}
