import Tenfold
import TenfoldPipeline
import TenfoldTesting
import Testing

struct RedactingTransportTests {
    private let redaction = Redaction(["sk-canary-1234"])

    @Test func `a key that a service quotes is gone before anybody reads the answer`() async throws {
        let quoted = WebAnswer(
            status: 401,
            headers: ["x-said": "you sent sk-canary-1234"],
            body: Array("{\"message\": \"wrong key: sk-canary-1234\"}".utf8)
        )
        let network = RedactingTransport(ScriptedTransport([.answer(quoted)]), redaction)
        let answer = try await network.send(WebRequest("GET", "https://a.org/"))
        #expect(answer.headers["x-said"] == "you sent ***")
        #expect(answer.text == "{\"message\": \"wrong key: ***\"}")
    }

    @Test func `so it is in failures`() async throws {
        let lost = WebFailure("cannot GET https://a.org/sk-canary-1234: gone", isTransient: true)
        let network = RedactingTransport(ScriptedTransport([.failure(lost)]), redaction)
        let failure = await #expect(throws: WebFailure.self) {
            try await network.send(WebRequest("GET", "https://a.org/"))
        }
        #expect(failure == WebFailure("cannot GET https://a.org/***: gone", isTransient: true))
    }
}
