import Tenfold
import TenfoldHTTP
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

/// The resumable upload against a server that nobody of this project wrote: the package `gcp-storage-emulator`.
///
/// Three differences to YouTube are known: a query before the first byte answers `bytes=0-0`, the end is a 200, and
/// a session that has ended is forgotten at once, so that the last answer must not be lost here.
struct ResumableUploadTests {
    @Test func `a file arrives equal through interruptions behind every block`() async throws {
        let server = try StorageEmulator()
        try await withTemporaryFolder { folder in
            let block = 262_144
            let bytes = (0..<(5 * block + 777)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
            let path = "\(folder)/video.mp4"
            try LocalFiles().write(bytes, to: path)
            let session = try await server.open("video.mp4", size: bytes.count)
            var upload = ResumableUpload(size: bytes.count)
            var interruptions = 0
            var move = ResumableUpload.Move.ask(afterSeconds: 0)
            while true {
                switch move {
                case .ask:
                    move = upload.next(try await server.put(session, .none, "bytes */\(bytes.count)"))
                case .send(let start, _):
                    // One block arrives, its answer is lost, and the sender knows nothing of it.
                    let end = min(start + block, bytes.count)
                    let part = WebRequest.Body.file(path: path, range: start..<end)
                    let answer = try await server.put(
                        session,
                        part,
                        "bytes \(start)-\(end - 1)/\(bytes.count)"
                    )
                    interruptions += 1
                    #expect(answer.status == (end == bytes.count ? 200 : 308))
                    move = upload.next(end == bytes.count ? answer : nil)
                case .done:
                    #expect(interruptions == 6)
                    #expect(try await server.content("video.mp4") == bytes)
                    return
                case .renewToken, .startOver, .giveUp:
                    Issue.record("\(move)")
                    return
                }
            }
        }
    }
}

/// One server with one bucket, which ends with this process.
private struct StorageEmulator {
    private let server: PythonServer
    private var root: String { server.address }

    init() throws { server = try PythonServer(Self.script, name: "gcp-storage-emulator") }

    func open(_ name: String, size: Int) async throws -> String {
        let answer = try await LiveTransport().send(
            WebRequest(
                "POST",
                MaskedText("\(root)/upload/storage/v1/b/videos/o?uploadType=resumable&name=\(name)"),
                headers: [
                    ("Content-Type", "application/json; charset=UTF-8"),
                    ("X-Upload-Content-Length", MaskedText("\(size)")),
                    ("X-Upload-Content-Type", "application/octet-stream"),
                ],
                body: .bytes(Array("{}".utf8))
            )
        )
        return try #require(answer.headers["location"])
    }

    func put(_ session: String, _ body: WebRequest.Body, _ range: String) async throws -> WebAnswer {
        try await LiveTransport().send(
            WebRequest(
                "PUT",
                MaskedText(session),
                headers: [
                    ("Content-Type", "application/octet-stream"), ("Content-Range", MaskedText(range)),
                ],
                body: body
            )
        )
    }

    func content(_ name: String) async throws -> [UInt8] {
        let address = "\(root)/download/storage/v1/b/videos/o/\(name)?alt=media"
        return try await LiveTransport().send(WebRequest("GET", MaskedText(address))).body
    }

    private static let script = """
        import socket, threading
        from gcp_storage_emulator.server import create_server

        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        create_server("127.0.0.1", port, in_memory=True, default_bucket="videos").start()
        print(port, flush=True)
        threading.Event().wait()
        """
}
