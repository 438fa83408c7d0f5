import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldLive

struct WriterLineTests {
    private func turn(_ line: WriterLine, _ name: String, within seconds: Double = 0.05) async -> FileLock? {
        await line.turn(at: "https://example.org/\(name) main", withinSeconds: seconds)
    }

    @Test func `one writer at a time has the turn, and letting go passes it on`() async throws {
        try await withTemporaryFolder { folder in
            let line = try #require(WriterLine(environment: ["HOME": folder]))
            let same = try #require(
                WriterLine(environment: ["HOME": "/nowhere", "XDG_CACHE_HOME": "\(folder)/.cache"])
            )
            var first = await turn(line, "a")
            #expect(first != nil)
            #expect(await turn(same, "a") == nil)
            #expect(await turn(same, "b") != nil)
            async let second = turn(same, "a", within: 60)
            try await Task.sleep(for: .milliseconds(50))
            first = nil
            #expect(await second != nil)
            #expect(first == nil)
            #expect(try LocalFiles().list("\(folder)/.cache/tenfold/line").count == 2)
        }
    }

    @Test func `without a home nobody stands in line, and a cache that cannot be written stops nobody`()
        async throws
    {
        #expect(WriterLine(environment: [:]) == nil)
        #expect(WriterLine(environment: ["HOME": "relative"]) == nil)
        try await withTemporaryFolder { folder in
            try LocalFiles().write([], to: "\(folder)/.cache")
            let line = try #require(WriterLine(environment: ["HOME": folder]))
            #expect(await turn(line, "a", within: 60) == nil)
        }
    }
}
