import Tenfold
import TenfoldHTTP
import TenfoldTesting
import Testing

@testable import TenfoldLive
@testable import TenfoldPipeline

/// Our client against a server that nobody here wrote, which breaks on order and judges how it was treated.
struct LLMockTests {
    private let server: PythonServer
    private let http = HTTPClient()

    init() throws {
        server = try PythonServer(Self.script, name: "llmock")
    }

    private func admin(_ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil) async throws
        -> JSONValue
    {
        let bytes = try body.map { try CanonicalJSON.line($0) } ?? []
        let request = HTTPRequest(
            method,
            "\(server.address)/_llmock/\(path)",
            headers: [HTTPHeader("Content-Type", "application/json")],
            body: bytes
        )
        return try CanonicalJSON.decode(JSONValue.self, from: try await http.send(request).body)
    }

    private func writer(_ api: String) throws -> OpenAIScriptWriter {
        try OpenAIScriptWriter(
            endpoint: OpenAIEndpoint(
                base: "\(server.address)/v1",
                key: MaskedText(value: "sk-x", shownAs: "***")
            ),
            settings: .init(model: "gpt-4o-mini", api: api),
            prompt: ModelDesk.prompt,
            services: Services(
                transport: LiveTransport(HTTPClient(limits: HTTPLimits(totalSeconds: 1.5))),
                clock: SystemClock(),
                sleeper: TaskSleeper(),
                files: MemoryFiles(),
                chance: { 0.3 }
            )
        )
    }

    private static let faults: [JSONValue] = [
        ["type": "fail", "status": 429, "retry_after": .number(0.4), "times": 2],
        ["type": "fail", "status": 429, "times": 1], ["type": "fail", "status": 500, "times": 3],
        ["type": "fail", "status": 502],
        ["type": "fail", "status": 503, "retry_after": .number(0.3), "times": 2],
        ["type": "fail", "status": 504, "times": 2], ["type": "fail", "status": 408],
        ["type": "fail", "status": 409], ["type": "fail", "status": 500, "times": 9],
        ["type": "fail", "status": 400], ["type": "fail", "status": 401], ["type": "fail", "status": 403],
        ["type": "fail", "status": 404], ["type": "delay", "seconds": .number(2)],
    ]

    @Test(arguments: ["chat", "responses"])
    func `its verdict on our client is clean under each of its faults`(_ api: String) async throws {
        // Threads of its own: where other tests keep the shared ones, its judge sees their pauses and not our waits.
        try await withTaskExecutorPreference(ProcessExecutor.shared) {
            for fault in Self.faults { try await provoke(fault, api) }
        }
    }

    private func provoke(_ fault: JSONValue, _ api: String) async throws {
        _ = try await admin(.post, "reset")
        _ = try await admin(
            .post,
            "scenario",
            ["behaviors": [fault, ["type": "reply", "text": .string(ModelAnswers.text)]]]
        )
        var outcome = "a script"
        do {
            _ = try await writer(api).writeScript(about: ModelDesk.idea, pattern: nil, seed: 1)
        } catch let failure as StepFailure {
            outcome = failure.description
        }
        let verdict = try await admin(.get, "verdict")
        #expect(verdict["findings"] == [], "\(fault): \(outcome)")
        #expect(verdict["attempts"] != 0, "\(fault)")
    }

    private static let script = """
        import socket
        import uvicorn
        from llmock.main import create_app

        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        print(listener.getsockname()[1], flush=True)
        uvicorn.Server(uvicorn.Config(create_app(), log_level="error")).run(sockets=[listener])
        """
}
