import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct OpenAIScriptTests {
    @Test func `an answer becomes a script that passes its checks, at its price`() async throws {
        let desk = try ModelDesk([ModelAnswers.chat()])
        let script = try await desk.write()
        #expect(script.value.scenes.map(\.role) == [.hook, .beat, .beat, .beat, .beat, .close])
        #expect(ScriptCheck.records(for: script.value).allSatisfy { $0.grade != .failure })
        #expect(script.checks.first?.measured == "gpt-6-luna-2026-09-01, 1000 tokens in, 400 out")
        // 800 new and 200 cached tokens in, 400 out, by the table of gpt-6-luna.
        let expected = (800 * 0.10 + 200 * 0.01 + 400 * 0.50) / 1_000_000
        #expect(abs(await desk.spending.total(of: "script") - expected) < 1e-12)
    }

    @Test func `the request asks strictly, and foreign text stays inside its quotation marks`() async throws {
        let desk = try ModelDesk([ModelAnswers.chat()])
        _ = try await desk.write()
        let request = try #require(desk.network.requests.first)
        #expect(request.url.reveal() == "https://api.openai.com/v1/chat/completions")
        #expect(request.headers.first { $0.name == "Authorization" }?.value.reveal() == "Bearer sk-canary")
        let body = try #require(desk.network.bodies.first)
        #expect(body["response_format"]?["json_schema"]?["strict"] == true)
        #expect(body["reasoning_effort"] == "low")
        #expect(body["max_completion_tokens"] == 3000)
        #expect(body["messages"]?[1]?["content"]?.text?.contains(#"say \"}]\"""#) == true)
    }

    @Test(arguments: [
        ("insufficient_quota", "insufficient_quota"), ("insufficient_quota", "credit_balance_exhausted"),
        ("", "organization_spend_limit_exceeded"), ("", "project_spend_limit_exceeded"),
        ("", "organization_usage_limit_exceeded"),
    ])
    func `where no money is left nothing is asked again`(_ type: String, _ code: String) async throws {
        let refusal = ModelAnswers.refusal(429, type: type, code: code, headers: ["retry-after": "1"])
        let desk = try ModelDesk([refusal, ModelAnswers.chat()])
        let failure = await #expect(throws: StepFailure.self) { try await desk.write() }
        #expect(failure?.kind == .broken)
        #expect(failure?.description.contains("add credit") == true)
        #expect(desk.network.requests.count == 1)
        #expect(await desk.spending.total(of: "script") == 0)
    }

    @Test func `a limit is waited out as long as the service says`() async throws {
        let limit = ModelAnswers.refusal(
            429,
            code: "rate_limit_exceeded",
            headers: ["retry-after-ms": "2500", "retry-after": "3"]
        )
        let desk = try ModelDesk([limit, ModelAnswers.refusal(503), ModelAnswers.chat()])
        _ = try await desk.write()
        #expect(desk.sleeper.slept == [2.5, 1])
    }

    @Test func `what is wrong in an answer is told to the model, and mended`() async throws {
        let desk = try ModelDesk([ModelAnswers.chat("{\"title\": 7}"), ModelAnswers.chat()])
        _ = try await desk.write()
        let turns = try #require(desk.network.bodies.last?["messages"]?.list)
        #expect(turns.count == 4)
        #expect(turns[3]["content"]?.text?.contains("'title' is a number, and has to be string") == true)
        #expect(turns[3]["content"]?.text?.contains("lacks 'scenes'") == true)
        #expect(await desk.spending.total(of: "script") > 0.0003)
    }

    @Test func `mending ends, and the money of all answers is booked`() async throws {
        let desk = try ModelDesk(Array(repeating: ModelAnswers.chat("no JSON"), count: 9))
        let failure = await #expect(throws: StepFailure.self) { try await desk.write() }
        #expect(failure?.kind == .bad)
        #expect(failure?.description.contains("after 3 answers of gpt-6-luna it is no JSON object") == true)
        #expect(desk.network.requests.count == 3)
        let one = (800 * 0.10 + 200 * 0.01 + 400 * 0.50) / 1_000_000
        #expect(abs(await desk.spending.total(of: "script") - 3 * one) < 1e-12)
    }

    @Test func `an answer that is cut off may be twice as long the next time`() async throws {
        let desk = try ModelDesk([ModelAnswers.chat("{\"ti", finish: "length"), ModelAnswers.chat()])
        _ = try await desk.write()
        #expect(desk.network.bodies.map { $0["max_completion_tokens"]?.whole } == [3000, 6000])
    }

    @Test func `a refusal and a filter end the idea, not the channel`() async throws {
        let declined = try ModelDesk([ModelAnswers.chat("", refusal: "I will not.")])
        let first = await #expect(throws: StepFailure.self) { try await declined.write() }
        #expect(first?.kind == .bad && first?.description.contains("I will not.") == true)
        let filtered = try ModelDesk([ModelAnswers.chat("", finish: "content_filter")])
        let second = await #expect(throws: StepFailure.self) { try await filtered.write() }
        #expect(second?.kind == .bad && second?.description.contains("content filter") == true)
    }

    @Test func `a server that knows no schema is asked for an object, and then in words`() async throws {
        let words = "1 validation error: response_format.type Input should be 'text' or 'json_object'"
        let desk = try ModelDesk(
            [
                ModelAnswers.refusal(500, message: words),
                ModelAnswers.refusal(400, message: "response_format is not supported"),
                ModelAnswers.chat("Here it is:\n```json\n\(ModelAnswers.text)\n```", usage: nil),
            ],
            base: "http://127.0.0.1:8000/v1"
        )
        _ = try await desk.write()
        let bodies = desk.network.bodies
        #expect(bodies.map { $0["response_format"]?["type"]?.text } == ["json_schema", "json_object", nil])
        #expect(bodies[1]["response_format"]?["schema"] == ScriptDraft.schema)
        #expect(await desk.spending.total(of: "script") == 0)
    }

    @Test func `a lost answer is booked with the most it can have cost, and asked for once more`()
        async throws
    {
        let lost = ScriptedTransport.Turn.failure(WebFailure("cannot POST: timed out", isTransient: true))
        let desk = try ModelDesk([lost, lost, ModelAnswers.chat()])
        let failure = await #expect(throws: StepFailure.self) { try await desk.write() }
        #expect(failure?.kind == .transient)
        #expect(desk.network.requests.count == 2)
        #expect(await desk.spending.total(of: "script") > 2 * 3000 * 0.50 / 1_000_000)
        let again = try Spending(workspace: desk.workspace, files: desk.files)
        #expect(await again.total(of: "script") == desk.spending.total(of: "script"))
    }

    @Test func `a request that never left costs nothing`() async throws {
        let down = ScriptedTransport.Turn.failure(
            WebFailure("cannot POST: no connection", isTransient: true, mayHaveArrived: false)
        )
        let desk = try ModelDesk([down, down, ModelAnswers.chat()])
        _ = try await desk.write()
        #expect(await desk.spending.total(of: "script") < 0.001)
        #expect(desk.network.requests.count == 3)
    }

    @Test func `a job that is taken up again does not pay for the same answer twice`() async throws {
        let first = try ModelDesk([ModelAnswers.chat()])
        let script = try await first.write()
        let cost = await first.spending.total(of: "script")
        let second = try ModelDesk([], on: first)
        #expect(try await second.write().value == script.value)
        #expect(second.network.requests.isEmpty)
        #expect(await second.spending.total(of: "script") == cost)
    }

    @Test func `the key is in no file and no error`() async throws {
        for turn in [
            ModelAnswers.refusal(401, message: "wrong key"), ModelAnswers.refusal(400),
            ModelAnswers.chat("?"),
        ] {
            let desk = try ModelDesk([turn])
            let failure = await #expect(throws: StepFailure.self) { try await desk.write() }
            #expect(failure?.description.contains("canary") == false)
            #expect(
                !desk.files.all.values.contains { String(decoding: $0, as: UTF8.self).contains("canary") }
            )
            #expect(!"\(desk.network.requests)".contains("canary"))
        }
    }

    @Test func `a model that is gone is named with its remedy`() async throws {
        let desk = try ModelDesk([
            ModelAnswers.refusal(404, code: "model_not_found", message: "The model does not exist")
        ])
        let failure = await #expect(throws: StepFailure.self) { try await desk.write() }
        #expect(failure?.kind == .broken)
        #expect(failure?.description.contains("model: …") == true)
    }
}
