import Templates
import Tenfold
import TenfoldWorkflows
import Testing

struct PinLockTests {
    private func pin(_ version: String, _ digit: Character = "a") throws -> Pin {
        Pin(
            "actions/checkout",
            try #require(ActionVersion(version)),
            commit: String(repeating: digit, count: 40),
            date: Day(number: 20_000),
            source: .api
        )
    }

    @Test func `the shipped pins are the file that would be written`() throws {
        let lock = try PinLock.shipped()
        #expect(try lock.contents == Template.pins)
        #expect(lock["actions/checkout"]?.commit == "3d3c42e5aac5ba805825da76410c181273ba90b1")
        #expect(lock["actions/checkout"]?.version.description == "v7.0.1")
        #expect(lock.pins.allSatisfy { !$0.version.isPreRelease })
    }

    @Test func `what was written is read back, and a shipped pin fills a gap alone`() throws {
        let lock = PinLock([try pin("v8.0.0")])
        #expect(try PinLock.read(try lock.contents) == lock)
        let filled = lock.filled(from: try .shipped())
        #expect(filled["actions/checkout"] == lock["actions/checkout"])
        #expect(filled["actions/cache"] == (try PinLock.shipped()["actions/cache"]))
    }

    @Test(arguments: [
        ("v7.0.1", "v7.0.2"), ("v7.0.9", "v7.0.10"), ("7.9.9", "v8.0.0"), ("v3.0.0-beta.1", "v3.0.0"),
        ("v3.0.0-alpha.9", "v3.0.0-beta"), ("v3.0.0-beta.2", "v3.0.0-beta.10"), ("v1.0.0-1", "v1.0.0-a"),
    ])
    func `versions are in order`(_ earlier: String, _ later: String) throws {
        let (earlier, later) = (try #require(ActionVersion(earlier)), try #require(ActionVersion(later)))
        #expect(earlier < later)
        #expect(!(later < earlier))
        #expect(!(later < later))
    }

    @Test(arguments: [
        "v7", "v7.0", "main", "", "v1.2.x", "v1..2", "v1.2.3-", "v1.2.3-b_1", "-1.2.3", "v1.2.3.4",
    ])
    func `what moves or is no version is refused`(_ text: String) {
        #expect(ActionVersion(text) == nil)
    }

    @Test func `every damage of a lock file is found with its place`() throws {
        let text = """
            {
              "pins" : {
                "actions/checkout" : { "commit" : "v7", "date" : "yesterday", "source" : "tag", "version" : "v7.0.1" },
                "checkout" : {},
                "actions/cache" : { "commit" : "\(String(repeating: "a", count: 40))", "extra" : 1 }
              },
              "version" : 2
            }
            """
        let error = #expect(throws: DiagnosticsError.self) { try PinLock.read(Array(text.utf8)) }
        let found = try #require(error).diagnostics
        #expect(found.allSatisfy { $0.file == PinLock.path && $0.position != nil })
        #expect(
            found.map(\.message) == [
                "the commit 'v7' of actions/checkout is not 40 hexadecimal digits",
                "the date 'yesterday' of actions/checkout is not a day such as 2026-11-23",
                "'checkout' is no repository such as actions/checkout",
                "'extra' has no meaning here",
                "the pin of actions/cache lacks its version",
                "the pin of actions/cache lacks its date",
                "the pin of actions/cache lacks its source",
                "format 2 is not one this program knows",
            ]
        )
        #expect(found.first?.position?.line == 3)
        #expect(throws: DiagnosticsError.self) { try PinLock.read(Array("[1".utf8)) }
        #expect(throws: DiagnosticsError.self) { try PinLock.read([]) }
    }
}
