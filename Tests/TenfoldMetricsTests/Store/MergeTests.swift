import Tenfold
import TenfoldMetrics
import Testing

struct MergeTests {
    /// A file as it may be found: records in any order, some twice, between them lines that are none.
    private func file(_ generator: inout SeededGenerator) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let record = try line(
                job(
                    "run-\(Int.random(in: 0...9, using: &generator))",
                    at: .random(in: 0...3, using: &generator)
                )
            )
            switch Int.random(in: 0...9, using: &generator) {
            case 0: bytes += record.dropFirst(7)
            case 1: bytes += Array("<<<<<<< HEAD\n".utf8)
            case 2: bytes += Array(#"{"id":"00000000000000000000","record":{"x":[1]},"v":2}"#.utf8) + [10]
            case 3: bytes += Array(String(decoding: record, as: UTF8.self).replacing("3x", with: "1x").utf8)
            default: bytes += record
            }
        }
        if Bool.random(using: &generator), !bytes.isEmpty { bytes.removeLast() }
        return bytes
    }

    @Test(arguments: UInt64(1)...60)
    func `merging is commutative, associative and idempotent`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (a, b, c) = (try file(&generator), try file(&generator), try file(&generator))
        let united = merge(a, b, kind: .jobs)
        #expect(united == merge(b, a, kind: .jobs))
        #expect(merge(united, c, kind: .jobs) == merge(a, merge(b, c, kind: .jobs), kind: .jobs))
        #expect(merge(united, united, kind: .jobs) == united)
        #expect(merge(united, a, kind: .jobs) == united)
    }

    @Test(arguments: UInt64(1)...60)
    func `no line of either copy is lost`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (a, b) = (try file(&generator), try file(&generator))
        let union = ShardMerge(a, b, kind: .jobs)
        let kept = Set(lines(union.bytes) + union.rejected.map { String(decoding: $0.bytes, as: UTF8.self) })
        #expect(kept == Set(lines(a) + lines(b)))
        #expect(Set(lines(union.bytes)).count == lines(union.bytes).count)
    }

    @Test func `records are sorted by time, then id, each once`() throws {
        let early = try line(job("a", at: 1))
        let late = try line(job("b", at: 2))
        #expect(merge(late + early, early, kind: .jobs) == early + late)
        #expect(merge([], [], kind: .jobs) == [])
    }

    @Test func `a line of a later version is kept byte for byte`() throws {
        let later = Array(#"{"id":"0123456789abcdef0123","record":{"what":  "ever"},"v":7}"#.utf8) + [10]
        let known = try line(job("a"))
        #expect(merge(later, known, kind: .jobs) == known + later)
    }
}
