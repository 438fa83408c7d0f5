import Foundation
import TenfoldHTTP
import Testing

final class FileTransferTests {
    private let server: LoopbackServer
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tenfold-\(UUID())").path
    private let client = HTTPClient(limits: HTTPLimits(responseBytes: 1000))

    init() throws {
        server = try LoopbackServer()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func file(_ contents: Data) throws -> String {
        let path = folder + "/video"
        try contents.write(to: URL(filePath: path))
        return path
    }

    private func put(_ path: String, _ range: Range<Int>) -> HTTPRequest {
        var request = HTTPRequest(.put, "\(server.url)/sum")
        request.upload = HTTPFilePart(path: path, range: range)
        return request
    }

    @Test(arguments: [0..<0, 0..<1, 0..<3_000_000, 262_144..<2_999_999])
    func `a part of a file arrives byte for byte`(_ range: Range<Int>) async throws {
        let contents = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })
        let response = try await client.send(put(try file(contents), range))
        let part = contents[range]
        let expected = try #require(try sha256(of: part))
        #expect(response.text == "\(part.count) \(expected)")
    }

    @Test func `a file that is shorter than promised is named, and nothing counts as sent`() async throws {
        let path = try file(Data(count: 100))
        let error = await #expect(throws: HTTPError.self) { try await client.send(put(path, 0..<200)) }
        #expect(error?.reason == "\(path) is shorter than the part to send")
        #expect(error?.isTransient == false)
    }

    @Test func `a file that is not there is named`() async throws {
        let error = await #expect(throws: HTTPError.self) {
            try await client.send(put("\(folder)/gone", 0..<1))
        }
        #expect(error?.reason == "cannot read \(folder)/gone: No such file or directory")
    }

    @Test(arguments: [0, 1, 5_000_000])
    func `content goes to a file, beyond what may be held in memory`(_ size: Int) async throws {
        var request = HTTPRequest("\(server.url)/bytes/\(size)")
        request.download = try file(Data("older and longer".utf8))
        let response = try await client.send(request)
        #expect(response.body.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: folder + "/video")) == Data(count: size))
    }

    @Test func `the words of a refusal are held, and the file stays as it was`() async throws {
        var request = HTTPRequest("\(server.url)/status/404")
        request.download = try file(Data("as it was".utf8))
        let response = try await client.send(request)
        #expect(response.text == "sorry")
        #expect(try String(contentsOfFile: folder + "/video", encoding: .utf8) == "as it was")
    }

    @Test func `a folder that is not there is named`() async throws {
        var request = HTTPRequest("\(server.url)/bytes/10")
        request.download = "\(folder)/none/video"
        let error = await #expect(throws: HTTPError.self) { try await client.send(request) }
        #expect(error?.reason == "cannot write \(folder)/none/video: No such file or directory")
    }

    /// By a program of the system, so that the product's own SHA-256 is not what it is held against.
    private func sha256(of data: Data) throws -> String? {
        let path = folder + "/part"
        try data.write(to: URL(filePath: path))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl", "dgst", "-sha256", "-r", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return text.split(separator: " ").first.map(String.init)
    }
}
