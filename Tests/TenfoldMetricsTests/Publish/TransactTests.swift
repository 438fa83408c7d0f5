import Tenfold
import TenfoldMetrics
import TenfoldTesting
import Testing

struct TransactTests {
    /// Takes the first idea that nobody claimed yet.
    private func take(_ run: String) -> @Sendable (MetricsSnapshot) throws -> Decision<String?> {
        { snapshot in
            let taken = snapshot.events.compactMap { event in
                if case .claimed(let claim) = event.change { claim.idea } else { nil }
            }
            guard let idea = ["one", "two"].first(where: { !taken.contains($0) }) else {
                return Decision(nil)
            }
            return Decision(idea, adding: try RecordBatch([claim(idea, run)]))
        }
    }

    @Test func `a decision is made again on what a faster writer left`() async throws {
        let shard = ShardName(kind: .events, holding: moment())
        let others = GeneratedFile(path: shard.path, contents: try line(claim("one", "faster")))
        let bench = Bench(.outrun(by: [others]))
        let (idea, publication) = try await bench.publisher.transact(take("slower"))
        #expect(idea == "two")
        #expect(publication.added == [.events: 1])
        #expect(lines(bench.remote.files[shard.path] ?? []).count == 2)
    }

    @Test func `a claim whose answer was lost is the run's own, not a reason to take another`() async throws {
        let bench = Bench(.answerLost)
        let (idea, _) = try await bench.publisher.transact(take("mine"))
        #expect(idea == "one")
        #expect(bench.remote.commits.count == 1)
    }

    @Test func `what was decided and could not be pushed is not claimed later`() async throws {
        let bench = Bench(.declined("no"))
        await #expect(throws: PublishError.self) { try await bench.publisher.transact(take("mine")) }
        #expect(bench.files.all.isEmpty)
        _ = try await bench.publisher.publish(RecordBatch())
        #expect(bench.remote.commits.isEmpty)
    }

    @Test func `a decision sees records that wait in the spool, and brings them along`() async throws {
        let bench = Bench(.declined("no"))
        await #expect(throws: PublishError.self) {
            try await bench.publisher.publish(RecordBatch([claim("one", "before")]))
        }
        let (idea, publication) = try await bench.publisher.transact(take("now"))
        #expect(idea == "two")
        #expect(publication.added == [.events: 2])
        #expect(bench.files.all.isEmpty)
    }

    @Test func `nothing to decide makes no commit`() async throws {
        let bench = Bench()
        let (answer, publication) = try await bench.publisher.transact { Decision($0.jobs.count) }
        #expect(answer == 0)
        #expect(!publication.madeCommit)
        #expect(bench.remote.commits.isEmpty)
    }
}
