import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A job at work somewhere, as the service and not the ledger sees it.
private struct JobAtWork {
    var run: String
    var share: Assignment.Share
    var expiresAt: Date
    /// What it took, which nobody else knows before it is heard of.
    var usage: [UsageRecord] = []
    /// True where nobody will ever hear of it; it may go on spending for a while all the same.
    var isLost = false
}

struct LeaseLawTests {
    private static let resources = [
        Resource(
            name: "video",
            limits: [
                ResourceLimit(
                    name: "units",
                    amount: 10_000,
                    unit: "units",
                    window: .day(zone: "America/Los_Angeles"),
                    costs: ["upload": 1600, "edit": 50]
                )
            ]
        ),
        Resource(
            name: "pictures",
            limits: [
                ResourceLimit(
                    name: "hourly",
                    amount: 20,
                    unit: "requests",
                    window: .rolling(seconds: 3600),
                    costs: ["search": 1]
                )
            ]
        ),
    ]
    private static let margin = 0.05
    private static let ideas = (0..<400).map { number in
        Idea(
            title: "\(number)",
            source: "test",
            sourceItem: "\(number)",
            score: Score(parts: [.init(name: "all", value: 0.9, weight: 100, reason: "given")]),
            detectedAt: Date(timeIntervalSince1970: Double(number))
        )
    }

    /// Runs start, spend, end, and are lost in any order; the service's own books are kept beside.
    @Test(arguments: 0..<24)
    func `runs that overlap in any order never spend more than there is`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, purpose: "leases")
        // The two days of daylight saving and ordinary days, entered at any hour.
        let starts = ["2026-03-07T20:00:00Z", "2026-10-31T20:00:00Z", "2026-11-23T00:00:00Z"]
        var now = try #require(UTCTime.date(starts[Int(seed) % starts.count]))
        var events: [Event] = []
        var known: [UsageRecord] = []
        var truth: [UsageRecord] = []
        var jobs: [JobAtWork] = []
        for step in 0..<300 {
            now = now.addingTimeInterval(Double.random(in: 1...900, using: &random).rounded())
            jobs.removeAll { $0.isLost && $0.expiresAt <= now }
            switch Int.random(in: 0..<30, using: &random) {
            case 0...5:
                let made = assign("run \(step)", events, known, at: now)
                events += made.events
                jobs += made.assignment.shares.filter { $0.idea != nil }.map {
                    JobAtWork(
                        run: "run \(step)",
                        share: $0,
                        expiresAt: now.addingTimeInterval(3600)
                    )
                }
            case 6...21 where !jobs.isEmpty:
                let place = Int.random(in: 0..<jobs.count, using: &random)
                let operation = ["upload", "edit", "search"][Int.random(in: 0..<3, using: &random)]
                let taken = try spend(operation, &jobs[place], at: now)
                truth += taken
            case 22...28 where !jobs.isEmpty:
                let place = Int.random(in: 0..<jobs.count, using: &random)
                guard !jobs[place].isLost else { break }
                let job = jobs.remove(at: place)
                known += job.usage
                let outcome = [Outcome.succeeded, .failed][Int.random(in: 0..<2, using: &random)]
                events.append(
                    Event(
                        at: now,
                        .settled(idea: job.share.idea?.id ?? "", run: job.run, outcome: outcome)
                    )
                )
            case 29 where !jobs.isEmpty:
                jobs[Int.random(in: 0..<jobs.count, using: &random)].isLost = true
            default: break
            }
            check(truth, at: now, seed: seed)
        }
        #expect(truth.count > 10, "the law is empty where nothing is spent")
    }

    private func assign(_ run: String, _ events: [Event], _ usage: [UsageRecord], at now: Date) -> (
        assignment: Assignment, events: [Event]
    ) {
        Assignment.make(
            run: run,
            phase: PhaseName("3x"),
            jobs: 3,
            threshold: 0,
            ideas: Self.ideas,
            state: ChannelState(folding: events),
            now: now,
            claimLifetime: 3600,
            paying: JobDemand(
                operations: ["upload": 1, "edit": 1, "search": 5],
                repeated: ["edit": 1, "search": 1],
                repeats: 2
            ),
            from: Ledger(resources: Self.resources, usage: usage, safetyMargin: Self.margin)
        )
    }

    /// A job spends what its lease pays for, and nothing else.
    private func spend(_ operation: String, _ job: inout JobAtWork, at now: Date) throws -> [UsageRecord] {
        let ledger = Ledger(resources: Self.resources, usage: job.usage, safetyMargin: 0)
        let lease = Lease(
            run: job.run,
            job: job.share.job,
            grantedAt: .distantPast,
            expiresAt: job.expiresAt,
            grants: try #require(job.share.lease)
        )
        guard ledger.pays(lease, for: operation, at: now) else { return [] }
        let taken = ledger.charges(for: operation).map {
            UsageRecord(
                resource: $0.resource,
                operation: operation,
                units: $0.units,
                run: job.run,
                job: job.share.job,
                subject: "\(job.usage.count)",
                takenAt: now
            )
        }
        job.usage += taken
        return taken
    }

    /// The service adds up for itself: days by a table of midnights, hours by looking back.
    private func check(_ truth: [UsageRecord], at now: Date, seed: UInt64) {
        let midnights = [
            "2026-03-07T08:00:00Z", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z", "2026-03-10T07:00:00Z",
            "2026-10-31T07:00:00Z", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z", "2026-11-03T08:00:00Z",
            "2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z", "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z",
        ].compactMap(UTCTime.date)
        guard let midnight = midnights.last(where: { $0 <= now }) else { return }
        let units = truth.filter { $0.resource == "video" && $0.takenAt >= midnight }
        #expect(units.reduce(0) { $0 + $1.units } <= 9500, "seed \(seed) at \(UTCTime.text(now))")
        let hour = now.addingTimeInterval(-3600)
        let searches = truth.filter { $0.resource == "pictures" && $0.takenAt > hour }
        #expect(searches.reduce(0) { $0 + $1.units } <= 19, "seed \(seed) at \(UTCTime.text(now))")
    }
}
