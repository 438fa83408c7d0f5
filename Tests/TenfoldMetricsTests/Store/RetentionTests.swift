import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

/// Old records go, what they add up to stays.
struct RetentionTests {
    /// Five months with a job each, and their rollups.
    private func store() async throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for month in 0..<5 {
            let record = job("run-\(month)", at: month * 24 * 31)
            files["data/metrics/jobs/\(UTCTime.month(record.time)).jsonl"] = try line(record)
            files["data/metrics/events/\(UTCTime.month(record.time)).jsonl"] = try line(
                claim("idea-\(month)", "run", at: month * 24 * 31)
            )
        }
        for file in try await RollupBook.load(from: FileReader(files: files)).changes {
            files[file.path] = file.contents
        }
        return files
    }

    @Test func `months that are summed lose their jobs and keep their figures`() async throws {
        var files = try await store()
        let before = try await RollupBook.load(from: FileReader(files: files)).rollups
        let plan = try await Retention.plan(for: FileReader(files: files), keepingMonths: 4)
        #expect(plan.removals == ["data/metrics/jobs/2026-11.jsonl"])
        #expect(plan.months == ["2026-11"] && plan.refusals == [])
        for path in plan.removals { files[path] = nil }
        for file in plan.rollups { files[file.path] = file.contents }
        let after = try await RollupBook.load(from: FileReader(files: files), afresh: true)
        #expect(after.rollups == before && after.frozen == ["2026-11"])
        #expect(try await Retention.plan(for: FileReader(files: files), keepingMonths: 4).removals == [])
    }

    @Test func `a month whose rollups are missing or wrong keeps its records`() async throws {
        var files = try await store()
        let path = "data/metrics/rollups/2026-11.jsonl"
        let good = files[path] ?? []
        files[path] = nil
        let bare = try await Retention.plan(for: FileReader(files: files), keepingMonths: 4)
        #expect(bare.removals == [] && bare.refusals == ["2026-11 keeps its records: it has no rollups yet"])
        files[path] = Array(
            String(decoding: good, as: UTF8.self).replacing("\"succeeded\":1", with: "\"succeeded\":2").utf8
        )
        let wrong = try await Retention.plan(for: FileReader(files: files), keepingMonths: 4)
        #expect(wrong.removals == [] && wrong.refusals.count == 1)
    }
}
