import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

/// Reading records where they lie gives what the strict decoder gives, whatever stands in the line.
struct FastReadingTests {
    private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0: bytes.remove(at: at)
            case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
            default: bytes.insert(UInt8.random(in: 32...126, using: &random), at: at)
            }
        }
        return bytes
    }

    private func records(_ seed: UInt64) -> [any Record] {
        var random = SeededGenerator(seed: seed)
        let records = ChannelHistory.firstRun.records()
        var odd = job("odd \"name\" \\ \u{1F3A5} \u{0}", at: 2)
        odd.reason = "line one\nline two"
        odd.steps[0].costUSD = 1e-7
        odd.steps[0].seconds = 1e21
        let all: [any Record] = records.jobs + records.runs + records.usage + [odd]
        return all.shuffled(using: &random)
    }

    @Test func `records come back as they were written`() async throws {
        var files: [String: [UInt8]] = [:]
        for record in records(1) {
            files[
                "data/metrics/\(type(of: record).kind.rawValue)/\(UTCTime.month(record.time)).jsonl",
                default: []
            ] +=
                try line(record)
        }
        let read = try await MetricsSnapshot.load(from: FileReader(files: files))
        let written = ChannelHistory.firstRun.records()
        #expect(
            Set(read.runs.map(\.run)) == Set(written.runs.map(\.run))
                && read.jobs.count == written.jobs.count + 1
        )
        #expect(try written.runs.map(decoded).allSatisfy(read.runs.contains))
        #expect(try written.usage.map(decoded).allSatisfy(read.usage.contains))
    }

    /// What the decoder that knows all of JSON makes of a record.
    private func decoded<Body: Record>(_ record: Body) throws -> Body {
        try CanonicalJSON.decode(Body.self, from: CanonicalJSON.line(record))
    }

    @Test(arguments: UInt64(1)...10) func `damaged files are read like strictly read ones`(seed: UInt64)
        async throws
    {
        var random = SeededGenerator(seed: seed)
        var files: [String: [UInt8]] = [:]
        for record in records(seed) {
            let kind = type(of: record).kind
            let path = "data/metrics/\(kind.rawValue)/\(UTCTime.month(record.time)).jsonl"
            files[path, default: []] += try line(record)
        }
        for path in files.keys.sorted() { files[path] = damaged(files[path] ?? [], &random) }
        let reader = FileReader(files: files)
        let strict = try await MetricsSnapshot.load(from: reader)
        var records = RecordSet(strict)
        records.runs = strict.runs
        let book = try await RollupBook.load(from: reader)
        #expect(book.rollups == Rollups.roll(records))
        #expect(Set(book.diagnostics.map(\.description)) == Set(strict.diagnostics.map(\.description)))
    }
}
