import Tenfold
import TenfoldMetrics
import Testing

struct RejectedLineTests {
    private func diagnostics(_ bytes: [UInt8]) throws -> [String] {
        let name = try #require(ShardName(path: "data/metrics/jobs/2026-11.jsonl"))
        let snapshot = MetricsSnapshot(shards: [name: bytes])
        #expect(snapshot.jobs == [job("good")])
        return snapshot.diagnostics.map { "\($0)" }
    }

    @Test func `a torn last line is reported and the others are read`() throws {
        let torn = try line(job("good")) + line(job("torn")).dropLast(30)
        #expect(
            try diagnostics(torn) == [
                "data/metrics/jobs/2026-11.jsonl:2:1: warning: the last line is cut off: its writer was "
                    + "interrupted (the next publish that changes this file keeps the line in "
                    + "data/metrics/quarantine/jobs/2026-11.txt)"
            ]
        )
    }

    @Test func `a last line that lacks only its end is read`() throws {
        #expect(try diagnostics(line(job("good")).dropLast()) == [])
    }

    @Test func `a foreign line is reported with its number`() throws {
        let found = try diagnostics(Array("=======\n\n".utf8) + line(job("good")))
        #expect(found.count == 1)
        #expect(found.first?.contains("2026-11.jsonl:1:1: warning: this line is no record of jobs") == true)
    }

    @Test func `a changed line is found by its id`() throws {
        let changed = String(decoding: try line(job("bad")), as: UTF8.self).replacing("0.25", with: "0.24")
        let found = try diagnostics(line(job("good")) + Array(changed.utf8))
        #expect(found.count == 1)
        #expect(found.first?.contains("its id does not fit its content") == true)
    }

    @Test func `a record of another kind is not read as one of this`() throws {
        let found = try diagnostics(line(job("good")) + line(usage("a")))
        #expect(found.count == 1)
    }

    @Test func `a true id does not make unreadable content a record`() throws {
        let content = Array(#"{"run":"a"}"#.utf8)
        let id = Stored<JobRecord>.id(version: 1, content: content)
        let text = #"{"id":"\#(id)","record":{"run":"a"},"v":1}"#
        let found = try diagnostics(line(job("good")) + Array(text.utf8) + [10])
        #expect(found.count == 1)
        #expect(found.first?.contains("cannot be read as a record of jobs") == true)
    }
}
