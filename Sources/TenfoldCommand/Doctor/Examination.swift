import Tenfold
import TenfoldHTTP
import TenfoldLive
import TenfoldPipeline

/// What the doctor's checks look at.
struct Examination: Sendable {
    /// The repository's folder.
    let root: String
    /// What reading the configuration gave.
    let reading: Configuration.Reading
    /// The variables the program was started with.
    let environment: [String: String]
    /// Starts tools to ask for their versions.
    let runner: any ProcessRunner
    /// The time.
    let clock: any WallClock
    /// Reaches the services, where their keys are here.
    var transport: any WebTransport = LiveTransport(HTTPClient(limits: HTTPLimits(totalSeconds: 20)))
    /// False where the services are not to be asked.
    var asksServices = true

    /// The pipeline as configured; where the configuration cannot be used, the offline one.
    var pipeline: Pipeline { reading.configuration?.pipeline ?? Pipeline() }

    /// The channel that is looked at, which says nothing itself; nil where the configuration cannot be used.
    var channel: Channel? {
        reading.configuration.map { configuration in
            Channel(
                root: root,
                configuration: configuration,
                files: LocalFiles(),
                clock: clock,
                environment: environment,
                console: .silent
            )
        }
    }

    /// True where a step is done by a built-in provider of this name.
    func uses(_ provider: String, for step: StepName) -> Bool {
        pipeline[step].action == .use(provider)
    }

    /// What a tool writes when asked; nil where it is not installed or does not answer.
    func answer(of tool: String, _ arguments: [String]) async -> String? {
        do {
            let result = try await runner.run(ProcessCommand(tool, arguments, timeoutSeconds: 10))
            return result.exitCode == 0 ? result.outputText : nil
        } catch {
            return nil
        }
    }
}

/// One thing the doctor looks at.
typealias DoctorCheck = @Sendable (Examination) async -> [Finding]

/// All the doctor looks at, in the order it is shown; a new check is a file in `Checks/` and a line here.
let doctorChecks: [DoctorCheck] = [
    checkRepository, checkConfiguration, checkWorkflows, checkKeys, checkModels, checkFFmpeg, checkSpeech,
    checkDrawing, checkFonts, checkClock, checkDisk, checkYouTube, checkGitHub, checkSecrets, checkQuotas,
]
