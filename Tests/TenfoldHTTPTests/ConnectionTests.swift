import Foundation
import Synchronization
import TenfoldHTTP
import Testing

struct ConnectionTests {
    private let server: LoopbackServer

    init() throws { server = try LoopbackServer() }

    @Test func `one request after another takes one connection`() async throws {
        let client = HTTPClient()
        for _ in 1...5 { _ = try await client.send(HTTPRequest("\(server.url)/bytes/10")) }
        #expect(try await client.send(HTTPRequest("\(server.url)/connections")).text == "1")
    }

    @Test func `many requests at once take no thread each`() async throws {
        let client = HTTPClient(limits: HTTPLimits(totalSeconds: 20))
        let url = server.url
        let before = try Self.threads()
        let tasks = (1...14).map { _ in Task { try await client.send(HTTPRequest("\(url)/silent")) } }
        _ = try await client.send(HTTPRequest("\(url)/bytes/1"))
        #expect(try Self.threads() <= before + 6)
        for task in tasks { task.cancel() }
        for task in tasks { await #expect(throws: HTTPError.self) { try await task.value } }
    }

    @Test func `an answer that does not come holds no other request back`() async throws {
        let client = HTTPClient(limits: HTTPLimits(totalSeconds: 10))
        let url = server.url
        let silent = Task { try await client.send(HTTPRequest("\(url)/silent")) }
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await client.send(HTTPRequest("\(url)/bytes/1")).status == 200)
        silent.cancel()
        await #expect(throws: HTTPError.self) { try await silent.value }
    }

    @Test func `a task cancelled before it sends gets no answer`() async throws {
        let url = server.url
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await HTTPClient().send(HTTPRequest("\(url)/silent"))
        }
        task.cancel()
        let error = await #expect(throws: HTTPError.self) { try await task.value }
        #expect(error?.cause == .cancelled)
    }

    @Test func `every exchange is told to the log, without what may be secret`() async throws {
        let calls = Mutex<[HTTPCall]>([])
        let client = HTTPClient(log: { call in calls.withLock { $0.append(call) } })
        let body = Array("twelve bytes".utf8)
        _ = try await client.send(HTTPRequest(.post, "\(server.url)/echo?key=canary", body: body))
        _ = try await client.send(HTTPRequest("\(server.url)/status/503"))
        await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest("http://user:canary@127.0.0.1:1/a?token=canary"))
        }
        let lines = calls.withLock { $0.map(\.description) }
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("POST \(server.url)/echo 200 in 0."))
        #expect(lines[0].contains("HTTP/1, 12 bytes up, "))
        #expect(lines[0].hasSuffix("new connection"))
        #expect(lines[1].contains(" 503 ") && lines[1].hasSuffix("open connection"))
        #expect(lines[2] == "GET http://***@127.0.0.1:1/a connection")
    }

    @Test func `it is known whether a request may have arrived`() async throws {
        let client = HTTPClient(limits: HTTPLimits(totalSeconds: 0.3))
        let lost = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest(.post, "\(server.url)/silent", body: [1]))
        }
        #expect(lost?.wasSent == true)
        let refused = await #expect(throws: HTTPError.self) {
            try await client.send(HTTPRequest(.post, "http://127.0.0.1:1/", body: [1]))
        }
        #expect(refused?.wasSent == false)
    }

    @Test func `a file larger than allowed is not written to its end`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "tenfold-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let client = HTTPClient(limits: HTTPLimits(downloadBytes: 100_000))
        var request = HTTPRequest("\(server.url)/bytes/5000000")
        request.download = path
        let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
        #expect(error?.cause == .tooLarge)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        #expect((size ?? 0) <= 100_000)
    }

    private static func threads() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("Threads:") }
        return line.flatMap { Int($0.split(separator: "\t").last ?? "") } ?? 0
    }
}
