import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A site from memory, asked for with curl.
struct LoopbackSiteTests {
    @Test func `a page is served, a wrong one is not there, and a foreign name is turned away`() async throws
    {
        let server = try LoopbackSite(port: 0)
        let address = "http://127.0.0.1:\(server.port)"
        #expect(try await ask(server, ["\(address)/a.html"]) == "200 text/html; charset=utf-8 page")
        #expect(try await ask(server, ["\(address)/b.html"]) == "404 text/plain none")
        #expect(try await ask(server, ["-H", "Host: evil.example", "\(address)/a.html"]).hasPrefix("421"))
        #expect(try await ask(server, ["-X", "POST", "\(address)/a.html"]).hasPrefix("405"))
    }

    @Test func `a page that waits is told of a change`() async throws {
        let server = try LoopbackSite(port: 0)
        let address = "http://127.0.0.1:\(server.port)\(LoopbackSite.changesPath)"
        try await withTemporaryFolder { folder in
            try await begin([address], folder)
            #expect(server.serveOne(waitMilliseconds: 60_000, Self.answer))
            server.tellOfChange()
            #expect(try await answer(folder).hasPrefix("200 image/svg+xml <svg"))
        }
    }

    @Test func `a port that is taken is said in words`() throws {
        let server = try LoopbackSite(port: 0)
        let error = #expect(throws: LoopbackSiteError.self) { try LoopbackSite(port: server.port) }
        #expect(error?.description.hasPrefix("cannot serve on port \(server.port): ") == true)
    }

    @Test func `a stamp changes with a file below its folder, and only then`() async throws {
        try await withStampedFolder { folder in
            let before = FolderStamp(folder)
            #expect(FolderStamp(folder) == before)
            try LocalFiles().write(Array("longer".utf8), to: "\(folder)/a/b.css")
            #expect(FolderStamp(folder) != before)
        }
    }

    private func withStampedFolder(_ body: (String) throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/stamp-\(UInt64.random(in: 0 ... .max))"
        try LocalFiles().write(Array("b".utf8), to: "\(folder)/a/b.css")
        defer { try? LocalFiles().remove(folder) }
        try body(folder)
    }

    private static func answer(_ path: String) -> LoopbackSite.Answer {
        path == "/a.html"
            ? LoopbackSite.Answer(type: "text/html; charset=utf-8", body: Array("page".utf8))
            : LoopbackSite.Answer(status: 404, type: "text/plain", body: Array("none".utf8))
    }

    private func ask(_ server: LoopbackSite, _ arguments: [String]) async throws -> String {
        try await withTemporaryFolder { folder in
            try await begin(arguments, folder)
            #expect(server.serveOne(waitMilliseconds: 60_000, Self.answer))
            return try await answer(folder)
        }
    }

    /// Begins to ask, in a process that goes on by itself: serving holds the thread, and there may be no other.
    private func begin(_ arguments: [String], _ folder: String) async throws {
        // What has a session of its own outlives this command; until it has, ending the command would end it, too.
        let script =
            #"setsid sh -c '\#(Self.asking)' sh "$@" </dev/null >/dev/null 2>&1 & while [ ! -e "$OUT/begun" ]; do sleep 0.02; done"#
        let asked = ["-s", "--max-time", "90", "-w", "\\n%{http_code} %{content_type}"] + arguments
        _ = try await SubprocessRunner().run(
            ProcessCommand("sh", ["-c", script, "sh"] + asked, environment: ["OUT": folder])
        )
    }

    private static let asking =
        #"touch "$OUT/begun"; curl "$@" >"$OUT/said" 2>"$OUT/complaint"; touch "$OUT/done""#

    private func answer(_ folder: String) async throws -> String {
        let wait =
            #"i=0; while [ ! -e "$0/done" ] && [ $i -lt 900 ]; do sleep 0.1; i=$((i + 1)); done; cat "$0/said""#
        let result = try await SubprocessRunner().run(
            ProcessCommand("sh", ["-c", wait, folder], timeoutSeconds: 100)
        )
        let lines = result.outputText.split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init
        )
        return "\(lines.last ?? "") \(lines.first ?? "")"
    }
}
