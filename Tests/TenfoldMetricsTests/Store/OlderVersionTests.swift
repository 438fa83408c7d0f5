import Tenfold
import Testing

@testable import TenfoldMetrics

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Records that an older build wrote, read by one whose schema has moved on twice.
struct OlderVersionTests {
    /// `cost` in cents was `dollars`, and before that `price`.
    private struct Sale: Record {
        static let kind = RecordKind.usage
        static let version = 3
        var time: Date
        var cost: Int

        static func migrated(_ record: JSONValue, from version: Int) -> JSONValue {
            guard case .object(var members) = record else { return record }
            switch version {
            case 1: members["dollars"] = members.removeValue(forKey: "price")
            default:
                if case .integer(let dollars)? = members.removeValue(forKey: "dollars") {
                    members["cost"] = .integer(dollars * 100)
                }
            }
            return .object(members)
        }
    }

    private func line(_ content: String, version: Int) -> [UInt8] {
        let id = Stored<Sale>.id(version: version, content: Array(content.utf8))
        return Array(#"{"id":"\#(id)","record":\#(content),"v":\#(version)}"#.utf8)
    }

    private func sale(_ line: [UInt8]) -> Sale? {
        if case .understood(let entry) = Shard<Sale>.read(line) { entry.record } else { nil }
    }

    @Test func `each is brought up version by version, and its line stays`() throws {
        let oldest = line(#"{"price":3,"time":"2026-11-22T06:00:00Z"}"#, version: 1)
        let old = line(#"{"dollars":4,"time":"2026-11-22T07:00:00Z"}"#, version: 2)
        let new = line(#"{"cost":500,"time":"2026-11-22T08:00:00Z"}"#, version: 3)
        #expect([oldest, old, new].map { sale($0)?.cost } == [300, 400, 500])
        let file = [oldest, old, new].flatMap { $0 + [UInt8(ascii: "\n")] }
        #expect(Shard<Sale>(file).bytes == file)
    }

    @Test func `what cannot be brought up is kept aside with the reason`() {
        let strange = line(#"{"price":"three","time":"2026-11-22T06:00:00Z"}"#, version: 1)
        guard case .rejected(.unreadable) = Shard<Sale>.read(strange) else {
            return #expect(sale(strange) == nil)
        }
    }
}
