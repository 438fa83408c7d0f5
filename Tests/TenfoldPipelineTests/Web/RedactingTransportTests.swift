import Tenfold
import TenfoldPipeline
import TenfoldTesting
import Testing

struct RedactingTransportTests {
    private let redaction = Redaction(["sk-canary-1234"])

    private func guarded(_ turn: ScriptedTransport.Turn) -> RedactingTransport {
        RedactingTransport(ScriptedTransport([turn]), redaction, files: MemoryFiles())
    }

    @Test func `a key that a service quotes is gone before anybody reads the answer`() async throws {
        let quoted = WebAnswer(
            status: 401,
            headers: ["x-said": "you sent sk-canary-1234"],
            body: Array("{\"message\": \"wrong key: sk-canary-1234\"}".utf8)
        )
        let network = guarded(.answer(quoted))
        let answer = try await network.send(WebRequest("GET", "https://a.org/"))
        #expect(answer.headers["x-said"] == "you sent ***")
        #expect(answer.text == "{\"message\": \"wrong key: ***\"}")
    }

    @Test func `so it is in failures`() async throws {
        let lost = WebFailure("cannot GET https://a.org/sk-canary-1234: gone", isTransient: true)
        let network = guarded(.failure(lost))
        let failure = await #expect(throws: WebFailure.self) {
            try await network.send(WebRequest("GET", "https://a.org/"))
        }
        #expect(failure == WebFailure("cannot GET https://a.org/***: gone", isTransient: true))
    }

    @Test(arguments: [("RIFF sound", true), ("Bearer sk-canary-1234", false)])
    func `a fetched file that holds a key is thrown away`(content: String, stays: Bool) async throws {
        let files = MemoryFiles()
        let network = RedactingTransport(
            FetchingTransport(files: files, content: content),
            redaction,
            files: files
        )
        var request = WebRequest("GET", "https://a.org/sound")
        request.download = "a.wav"
        if stays {
            #expect(try await network.send(request).isSuccess)
        } else {
            let failure = await #expect(throws: WebFailure.self) { try await network.send(request) }
            #expect(failure?.isTransient == true)
        }
        #expect(files.all.keys.contains("a.wav") == stays)
    }

    @Test func `nothing stays of a file that did not arrive whole`() async throws {
        let files = MemoryFiles()
        let broken = WebFailure("cannot GET https://a.org/sound: the connection broke", isTransient: true)
        let network = RedactingTransport(
            FetchingTransport(files: files, content: "Bearer sk-can", failure: broken),
            redaction,
            files: files
        )
        var request = WebRequest("GET", "https://a.org/sound")
        request.download = "a.wav"
        await #expect(throws: broken) { try await network.send(request) }
        #expect(files.all.isEmpty)
    }
}

/// A network that writes one content to the disk, and then fails or does not.
private struct FetchingTransport: WebTransport {
    let files: MemoryFiles
    let content: String
    var failure: WebFailure?

    func send(_ request: WebRequest) async throws -> WebAnswer {
        if let path = request.download { try files.write(Array(content.utf8), to: path) }
        if let failure { throw failure }
        return WebAnswer(status: 200)
    }
}
