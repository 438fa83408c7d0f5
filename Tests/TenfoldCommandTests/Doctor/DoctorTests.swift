import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldCommand

struct DoctorTests {
    /// Answers as told, and is not installed otherwise.
    private struct Answers: ProcessRunner {
        var answers: [String: String] = [:]

        func run(_ command: ProcessCommand) async throws -> ProcessResult {
            let line = ([command.executable] + command.arguments).joined(separator: " ")
            guard let answer = answers[line] else {
                throw ProcessError(executable: command.executable, reason: .cannotStart("no such file"))
            }
            return ProcessResult(exitCode: 0, output: Array(answer.utf8))
        }
    }

    private func examination(
        _ configuration: Configuration? = Configuration(),
        answers: [String: String] = [:],
        environment: [String: String] = [:],
        now: String = "2026-11-24"
    ) throws -> Examination {
        Examination(
            root: "/",
            reading: Configuration.Reading(configuration: configuration, diagnostics: []),
            environment: environment,
            runner: Answers(answers: answers),
            clock: FixedClock(try #require(UTCTime.date(now)))
        )
    }

    @Test func `a missing ffmpeg is an error with the package to install`() async throws {
        let findings = await checkFFmpeg(try examination())
        #expect(findings.map(\.grade) == [.error])
        #expect(findings.first?.remedy?.contains("install the package ffmpeg") == true)
    }

    @Test func `an ffmpeg without libass is an error, one with all is fine`() async throws {
        var answers = [
            "ffmpeg -hide_banner -version": "ffmpeg version 7.1 Copyright",
            "ffmpeg -hide_banner -encoders": " V....D libx264  H.264",
            "ffmpeg -hide_banner -filters": " ... subtitles V->V",
        ]
        let lacking = await checkFFmpeg(try examination(answers: answers))
        #expect(lacking.first?.words == "ffmpeg version 7.1 is built without libass (captions)")
        answers["ffmpeg -hide_banner -filters"] = " ... ass V->V"
        let whole = await checkFFmpeg(try examination(answers: answers))
        #expect(whole == [.ok("ffmpeg", "ffmpeg version 7.1 with libx264 and libass")])
    }

    @Test func `a pipeline of commands needs none of the built-in providers' tools`() async throws {
        let step = PipelineStep(action: .run("./step"))
        let pipeline = Pipeline(
            script: step,
            visuals: step,
            voice: step,
            assemble: step,
            validate: step,
            upload: step
        )
        let examination = try examination(Configuration(pipeline: pipeline))
        for check in [checkFFmpeg, checkSpeech, checkDrawing, checkFonts, checkKeys] as [DoctorCheck] {
            #expect(await check(examination) == [])
        }
    }

    @Test func `a key that is missing is told by name, one that is there without its value`() async throws {
        let pipeline = Pipeline(script: .use("openai"), visuals: .use("pexels"))
        let findings = await checkKeys(
            try examination(Configuration(pipeline: pipeline), environment: ["OPENAI_API_KEY": "sk-secret"])
        )
        #expect(findings.map(\.grade) == [.ok, .warning])
        #expect(findings.last?.words == "PEXELS_API_KEY is not set here, and pexels needs it")
        #expect(findings.allSatisfy { !"\($0)".contains("sk-secret") })
    }

    @Test(arguments: [
        ("gpt-6-luna", Finding.Grade.ok, "for which no end is announced"),
        ("gpt-4o-mini", .warning, "stops on 2027-01-14, in 50 days"),
        ("gpt-4", .error, "stopped on 2026-10-23"),
        ("gpt-5.1", .ok, "which stops on 2027-04-01"),
    ])
    func `a model's last day is watched`(_ model: String, _ grade: Finding.Grade, _ words: String)
        async throws
    {
        var pipeline = Pipeline(script: .use("openai"))
        pipeline.script.options.model = model
        let findings = await checkModels(
            try examination(Configuration(pipeline: pipeline), now: "2026-11-25")
        )
        #expect(findings.first?.grade == grade)
        #expect(findings.first?.words.hasSuffix(words) == true, "\(findings)")
        #expect((findings.first?.remedy == nil) == (grade == .ok))
    }

    @Test func `the service itself is asked about the model, and its answer goes before the table`()
        async throws
    {
        func findings(_ status: Int, _ body: JSONValue) async throws -> [Finding] {
            var examination = try examination(
                Configuration(pipeline: Pipeline(script: .use("openai"))),
                environment: ["OPENAI_API_KEY": "sk-secret"]
            )
            examination.transport = ScriptedTransport([.json(status, body)])
            return await checkModels(examination)
        }
        let soon = try await findings(200, ["id": "gpt-6-luna", "shutdown_date": "2026-12-24"])
        #expect(soon.first?.grade == .warning)
        #expect(soon.first?.words == "gpt-6-luna stops on 2026-12-24, in 30 days")
        #expect(try await findings(404, [:]).map(\.words) == ["OpenAI knows no gpt-6-luna"])
        #expect(try await findings(401, [:]).first?.remedy?.contains("set OPENAI_API_KEY") == true)
        #expect(try await findings(500, [:]).map(\.grade) == [.warning, .ok])
    }

    @Test func `a server of one's own needs no key, and its models have no last day`() async throws {
        var pipeline = Pipeline(script: .use("openai"))
        pipeline.script.options = ProviderOptions(model: "gpt-4", baseURL: "http://127.0.0.1:8000/v1")
        let examination = try examination(Configuration(pipeline: pipeline))
        #expect(await checkKeys(examination).map(\.grade) == [.ok])
        #expect(await checkModels(examination).map(\.grade) == [.ok])
    }

    @Test func `a font that something else stands in for is a warning`() async throws {
        let question = "fc-match -f %{family} Inter"
        let other = await checkFonts(try examination(answers: [question: "DejaVu Sans"]))
        #expect(other.map(\.grade) == [.warning])
        let there = await checkFonts(try examination(answers: [question: "Inter,Inter Variable"]))
        #expect(there.map(\.grade) == [.ok])
    }

    @Test(arguments: [("1970-01-01", Finding.Grade.error), ("2026-11-24", .ok), ("2106-02-07", .error)])
    func `a clock that was never set is an error`(_ now: String, _ grade: Finding.Grade) async throws {
        #expect(await checkClock(try examination(now: now)).map(\.grade) == [grade])
    }

    @Test func `on this machine the built-in providers have all they need`() async throws {
        let examination = Examination(
            root: ".",
            reading: Configuration.Reading(configuration: Configuration(), diagnostics: []),
            environment: [:],
            runner: SubprocessRunner(),
            clock: SystemClock()
        )
        for check in [checkFFmpeg, checkSpeech, checkDrawing, checkFonts, checkClock, checkDisk]
            as [DoctorCheck]
        {
            #expect(await check(examination).allSatisfy { $0.grade == .ok })
        }
    }
}
