import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

struct SnapshotTests {
    @Test func `all months of all kinds are read from a work tree, sorted`() async throws {
        let files = MemoryFiles()
        var batch = RecordBatch()
        for hours in [800, 0, 30] { try batch.add(job("run", at: hours)) }
        try batch.add(usage("run"))
        try batch.add(observation("v"))
        try batch.add(claim("idea", "run"))
        try batch.add(claim("idea", "run"))
        let publisher = Publisher(
            remote: MemoryRemote(copyingTo: files, at: "/repo"),
            spool: Spool(files, folder: "/repo/.tenfold/spool"),
            clock: FixedClock(moment()),
            sleeper: InstantSleeper(),
            seed: 1
        )
        _ = try await publisher.publish(batch)
        try files.write(Array("notes".utf8), to: "/repo/data/metrics/jobs/README.md")
        let snapshot = try await MetricsSnapshot.load(from: WorkTreeReader(files, root: "/repo"))
        #expect(snapshot.jobs == [0, 30, 800].map { job("run", at: $0) })
        #expect(snapshot.usage == [usage("run")])
        #expect(snapshot.observations == [observation("v")])
        #expect(snapshot.events == [claim("idea", "run")])
        #expect(snapshot.ids == batch.ids)
        #expect(snapshot.diagnostics == [])
        #expect(files.exists("/repo/data/metrics/jobs/2026-12-04/08.jsonl"))
    }

    @Test func `a record that stands in two months' files counts once`() throws {
        let november = try #require(ShardName(path: "data/metrics/jobs/2026-11.jsonl"))
        let december = try #require(ShardName(path: "data/metrics/jobs/2026-12.jsonl"))
        let bytes = try line(job("a"))
        #expect(MetricsSnapshot(shards: [november: bytes, december: bytes]).jobs.count == 1)
    }

    @Test func `a figure that was not reported stays absent, and is not zero`() throws {
        let text = String(decoding: try line(observation("v")), as: UTF8.self)
        #expect(text.contains(#""views":1204"#))
        #expect(!text.contains("impressions") && !text.contains("clickThroughRate"))
    }

    @Test(arguments: [
        "data/metrics/jobs/2026-11-01/24.jsonl", "data/metrics/jobs/2026-11/01.jsonl",
        "data/metrics/jobs/2026-11-01T06.jsonl", "data/metrics/rollups/2026-11.jsonl",
        "data/metrics/jobs/2026-13.jsonl", "data/metrics/jobs/2026-1.jsonl", "data/metrics/jobs/2026-11.json",
        "data/metrics/quarantine/2026-11.jsonl", "data/metrics/2026-11.jsonl", "metrics/jobs/2026-11.jsonl",
    ])
    func `a path that is no shard has no name`(_ path: String) {
        #expect(ShardName(path: path) == nil)
    }
}
