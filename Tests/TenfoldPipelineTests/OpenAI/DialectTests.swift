import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct DialectTests {
    static let request = ModelRequest(
        model: "gpt-6-luna",
        instructions: "You write.",
        turns: [
            .init(speaker: .user, text: "Write."), .init(speaker: .assistant, text: "{}"),
            .init(speaker: .user, text: "Again."),
        ],
        schemaName: "video_script",
        schema: ScriptDraft.schema,
        maxOutputTokens: 3000,
        effort: "low"
    )

    @Test func `an answer of Responses is read, with its refusal and its ending`() throws {
        let dialect = ResponsesDialect()
        func answer(_ status: String, _ part: JSONValue, _ reason: JSONValue = .null) -> JSONValue {
            [
                "status": .string(status), "model": "gpt-6-luna", "service_tier": "flex",
                "incomplete_details": reason,
                "output": [
                    ["type": "reasoning", "summary": []],
                    ["type": "message", "role": "assistant", "content": [part]],
                ],
                "usage": [
                    "input_tokens": 100, "output_tokens": 50, "total_tokens": 150,
                    "input_tokens_details": ["cached_tokens": 40, "cache_write_tokens": 10],
                ],
            ]
        }
        let whole = try #require(dialect.reply(answer("completed", ["type": "output_text", "text": "{}"])))
        #expect(whole.text == "{}" && whole.ending == .complete && whole.tier == "flex")
        #expect(whole.usage?.total == 150 && whole.usage?.cached == 40 && whole.usage?.written == 10)
        let cut = answer(
            "incomplete",
            ["type": "output_text", "text": "{"],
            ["reason": "max_output_tokens"]
        )
        #expect(dialect.reply(cut)?.ending == .cutOff)
        let filtered = answer(
            "incomplete",
            ["type": "output_text", "text": ""],
            ["reason": "content_filter"]
        )
        #expect(dialect.reply(filtered)?.ending == .filtered)
        let refused = answer("completed", ["type": "refusal", "refusal": "no"])
        #expect(dialect.reply(refused)?.ending == .refused("no"))
        #expect(dialect.reply(["choices": []]) == nil)
    }

    @Test(arguments: [
        ("1s", 1.0), ("6m0s", 360), ("20ms", 0.02), ("1h2m3.5s", 3723.5), ("12", 12), ("0s", 0),
    ])
    func `a duration of the headers is read`(_ text: String, _ seconds: Double) {
        #expect(ServiceAllowance.seconds(text) == seconds)
    }

    @Test(arguments: ["", "soon", "1x", "-3", "s", "1.2.3s"])
    func `what is no duration says nothing`(_ text: String) {
        #expect(ServiceAllowance.seconds(text) == nil)
    }

    @Test func `prices follow the tier, the length and the cache, and never count too little`() throws {
        let price = try #require(
            OpenAIPrice.of("gpt-6-luna-2026-09-01", on: Day("2026-11-25") ?? Day(number: 0))
        )
        #expect(price.model == "gpt-6-luna")
        let plain = price.usd(input: 1_000_000, cached: 0, written: 0, output: 0, tier: nil)
        #expect(abs(plain - 0.20) < 1e-9)
        let short = price.usd(input: 1000, cached: 1000, written: 1000, output: 1000, tier: "default")
        #expect(abs(short - (0.10 + 0.01 + 0.125 + 0.50) / 1000) < 1e-12)
        #expect(abs(price.usd(input: 1000, cached: 0, written: 0, output: 0, tier: "flex") - 0.00005) < 1e-12)
        #expect(OpenAIPrice.of("somebody-elses", on: Day(number: 20_800)) == nil)
    }

    @Test func `the bodies are those that OpenAI's own types allow`() async throws {
        let speaker = OpenAISpeaker(
            endpoint: OpenAIEndpoint(key: nil),
            model: "gpt-4o-mini-tts",
            name: "alloy",
            services: Services(
                transport: ScriptedTransport([]),
                clock: FixedClock(.distantPast),
                sleeper: InstantSleeper(),
                files: MemoryFiles()
            ),
            calls: PaidCalls(step: .voice)
        )
        var bodies: [JSONValue] = [["kind": "speech", "body": speaker.body("Ten.")]]
        for form in StructuredForm.allCases where form != .object {
            bodies.append(["kind": "chat", "body": ChatDialect().body(Self.request, as: form)])
        }
        for form in StructuredForm.allCases {
            bodies.append(["kind": "responses", "body": ResponsesDialect().body(Self.request, as: form)])
        }
        // What the types must refuse, or they would judge nothing.
        bodies.append(["kind": "chat", "body": ["model": "m", "messages": "none"], "isWrong": true])
        bodies.append(["kind": "responses", "body": ["model": "m", "input": [7]], "isWrong": true])
        bodies.append(["kind": "speech", "body": ["model": "m", "input": "a"], "isWrong": true])
        let said = try await PythonProgram.run(
            "Tests/TenfoldPipelineTests/OpenAI/Peers/openai_types.py",
            input: CanonicalJSON.line(bodies)
        )
        #expect(said == "\(bodies.count) bodies judged\n")
    }
}
