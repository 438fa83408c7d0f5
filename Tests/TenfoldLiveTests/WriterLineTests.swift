import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

@testable import TenfoldLive

struct WriterLineTests {
    private func isMine(_ turn: Turn) -> Bool { if case .mine = turn { true } else { false } }

    @Test func `one writer at a time has the turn, and letting go passes it on`() async throws {
        try await withTemporaryFolder { folder in
            let line = try #require(WriterLine(environment: ["HOME": folder]))
            let same = try #require(
                WriterLine(environment: ["HOME": "/nowhere", "XDG_CACHE_HOME": "\(folder)/.cache"])
            )
            var first: Turn? = line.turn(at: "https://example.org/a main")
            #expect(first.map(isMine) == true)
            #expect(!isMine(same.turn(at: "https://example.org/a main")))
            #expect(isMine(same.turn(at: "https://example.org/b main")))
            first = nil
            #expect(isMine(same.turn(at: "https://example.org/a main")))
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
            #expect(isMine(line.turn(at: "a")) && isMine(line.turn(at: "a")))
        }
    }
}
