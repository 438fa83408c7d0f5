import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct LeaseTests {
    private let youtube = Resource(
        name: "youtube",
        limits: [
            ResourceLimit(
                name: "units",
                amount: 10_000,
                unit: "units",
                window: .day(zone: "America/Los_Angeles"),
                costs: ["upload": 1600, "metadata_update": 50]
            )
        ]
    )
    private let demand = ["upload": 1, "metadata_update": 1]

    private func moment(_ text: String) throws -> Date { try #require(UTCTime.date(text)) }

    private func idea(_ number: Int) -> Idea {
        Idea(
            title: "idea \(number)",
            source: "test",
            sourceItem: "\(number)",
            score: Score(parts: [.init(name: "all", value: 0.9, weight: 100, reason: "given")]),
            detectedAt: Date(timeIntervalSince1970: Double(number))
        )
    }

    private func assign(
        _ run: String,
        jobs: Int,
        _ events: [Event],
        _ usage: [UsageRecord] = [],
        repeats: Int = 0,
        at now: Date
    ) -> (assignment: Assignment, events: [Event]) {
        Assignment.make(
            run: run,
            phase: PhaseName("3x"),
            jobs: jobs,
            threshold: 80,
            ideas: (0..<40).map(idea),
            state: ChannelState(folding: events),
            now: now,
            claimLifetime: 7200,
            paying: JobDemand(operations: demand, repeated: ["metadata_update": 1], repeats: repeats),
            from: Ledger(resources: [youtube], usage: usage, safetyMargin: 0.05)
        )
    }

    private func use(_ units: Double, run: String, job: Int, at: Date) -> UsageRecord {
        UsageRecord(
            resource: "youtube",
            operation: "upload",
            units: units,
            run: run,
            job: job,
            subject: "\(at)",
            takenAt: at
        )
    }

    @Test func `overlapping runs share one day's units, and the second is told what is missing`() throws {
        let now = try moment("2026-11-23T12:00:00Z")
        let first = assign("a", jobs: 3, [], at: now)
        #expect(first.assignment.busyJobs == [1, 2, 3])
        #expect(first.assignment.shares[0].lease == [Grant(resource: "youtube", limit: "units", units: 1650)])
        let second = assign("b", jobs: 3, first.events, at: now)
        #expect(second.assignment.busyJobs == [1, 2])
        #expect(
            second.assignment.shortage?.description
                == "4550 units of youtube.units are free in this day in America/Los_Angeles, and a job needs 1650"
        )
        #expect(assign("c", jobs: 3, first.events + second.events, at: now).assignment.busyJobs == [])
    }

    @Test func `units held back for repeats go to the first jobs, and only where all are paid for`() throws {
        let now = try moment("2026-11-23T12:00:00Z")
        func units(_ jobs: Int, _ usage: Double) -> [Double] {
            let used = [use(usage, run: "old", job: 1, at: now.addingTimeInterval(-60))]
            let made = assign("a", jobs: jobs, [], used, repeats: 2, at: now)
            return made.assignment.shares.compactMap(\.lease?[0].units)
        }
        #expect(units(3, 0) == [1700, 1700, 1650])
        #expect(units(2, 9500 - 3300 - 99) == [1700, 1650])
        #expect(units(2, 9500 - 3300) == [1650, 1650])
    }

    @Test func `a run that asks again gets the same leases and the same reason`() throws {
        let now = try moment("2026-11-23T12:00:00Z")
        let first = assign("a", jobs: 9, [], at: now)
        #expect(first.assignment.busyJobs.count == 5)
        let again = assign("a", jobs: 9, first.events, at: now.addingTimeInterval(600))
        #expect(again.assignment == first.assignment)
        #expect(again.events.isEmpty)
    }

    @Test func `what a job did not use comes back when it is heard of`() throws {
        let now = try moment("2026-11-23T12:00:00Z")
        let first = assign("a", jobs: 5, [], at: now)
        let ended = first.assignment.shares.compactMap(\.idea).map {
            Event(at: now.addingTimeInterval(60), .settled(idea: $0.id, run: "a", outcome: .failed))
        }
        let later = now.addingTimeInterval(120)
        #expect(assign("b", jobs: 9, first.events, at: later).assignment.busyJobs == [])
        let usage = [use(1600, run: "a", job: 1, at: now.addingTimeInterval(30))]
        #expect(
            assign("b", jobs: 9, first.events + ended, usage, at: later).assignment.busyJobs == [1, 2, 3, 4]
        )
    }

    @Test(arguments: [Outcome.errored, .parked])
    func `a job that gave its idea back gives its lease back`(outcome: Outcome) throws {
        let now = try moment("2026-11-23T12:00:00Z")
        let first = assign("a", jobs: 5, [], at: now)
        let records = first.assignment.shares.map { share in
            JobRecord(
                run: "a",
                job: share.job,
                phase: PhaseName("3x"),
                idea: share.idea?.id,
                startedAt: now,
                finishedAt: now.addingTimeInterval(60),
                outcome: outcome
            )
        }
        let events = first.events + records.flatMap(\.events)
        let next = assign("b", jobs: 5, events, at: now.addingTimeInterval(61))
        #expect(next.assignment.busyJobs.count == 5)
        #expect(next.assignment.shares[0].idea == first.assignment.shares[0].idea)
    }

    @Test func `an idea that was parked often is as good as before`() throws {
        var events: [Event] = []
        for round in 0..<9 {
            let now = try moment("2026-11-23T12:00:00Z").addingTimeInterval(Double(round) * 60)
            let (assignment, claims) = assign("r\(round)", jobs: 1, events, at: now)
            let idea = try #require(assignment.shares[0].idea)
            events += claims + [Event(at: now, .parked(idea: idea.id, run: "r\(round)", reason: "unpaid"))]
        }
    }

    @Test func `a lease that lapsed unheard of counts as spent until its day is over`() throws {
        let now = try moment("2026-11-23T12:00:00Z")
        let first = assign("a", jobs: 3, [], at: now)
        let lapsed = now.addingTimeInterval(7201)
        let second = assign("b", jobs: 5, first.events, at: lapsed)
        #expect(second.assignment.shares[0].idea == first.assignment.shares[0].idea, "the idea is back")
        #expect(second.assignment.busyJobs == [1, 2])
        #expect(
            assign("c", jobs: 9, first.events, at: try moment("2026-11-24T08:00:00Z")).assignment.busyJobs
                .count == 5
        )
    }

    @Test(
        arguments: [
            ("2026-03-08T07:55:00Z", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"),
            ("2026-11-01T06:55:00Z", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z"),
        ]
    )
    func `a lease across midnight Pacific is paid for on both days`(
        before: String,
        midnight: String,
        next: String
    ) throws {
        let first = assign("a", jobs: 2, [], at: try moment(before))
        let after = try moment(midnight).addingTimeInterval(60)
        #expect(assign("b", jobs: 9, first.events, at: after).assignment.busyJobs.count == 3)
        let lastMinute = try moment(next).addingTimeInterval(-60)
        let second = assign("b", jobs: 9, first.events, at: lastMinute.addingTimeInterval(-7200))
        #expect(second.assignment.busyJobs.count == 3, "the day of 23 or 25 hours is not over")
        let usage = second.assignment.busyJobs.map { use(1600, run: "b", job: $0, at: lastMinute) }
        let events = second.assignment.shares.compactMap(\.idea).map {
            Event(at: lastMinute, .settled(idea: $0.id, run: "b", outcome: .succeeded))
        }
        let all = first.events + second.events + events
        #expect(assign("c", jobs: 9, all, usage, at: lastMinute).assignment.busyJobs.count == 0)
        #expect(assign("c", jobs: 9, all, usage, at: try moment(next)).assignment.busyJobs.count == 5)
    }

    @Test func `a grant of tokens a minute holds in every minute of the job`() throws {
        let tokens = ResourceLimit(
            name: "tokens",
            amount: 10_000,
            unit: "tokens",
            window: .rolling(seconds: 60),
            costs: ["script": 3500]
        )
        let now = try moment("2026-11-23T12:00:00Z")
        var ledger = Ledger(resources: [Resource(name: "ai", limits: [tokens])], usage: [], safetyMargin: 0)
        let lease = Lease(
            run: "a",
            job: 1,
            grantedAt: now,
            expiresAt: now.addingTimeInterval(7200),
            grants: ledger.grants(for: ["script": 1])
        )
        ledger.leases = [lease]
        let first = now.addingTimeInterval(10)
        #expect(ledger.pays(lease, for: "script", at: first))
        ledger.usage = [
            UsageRecord(
                resource: "ai",
                operation: "script",
                units: 3500,
                run: "a",
                job: 1,
                subject: "",
                takenAt: first
            )
        ]
        #expect(!ledger.pays(lease, for: "script", at: first.addingTimeInterval(5)))
        #expect(ledger.wait(for: "script", on: lease, at: first.addingTimeInterval(5)) == 56)
        #expect(ledger.remaining("script", at: first.addingTimeInterval(5)) == 1)
        #expect(ledger.pays(lease, for: "script", at: first.addingTimeInterval(61)))
        #expect(ledger.remaining("script", at: first.addingTimeInterval(7300)) == 2)
        #expect(!ledger.pays(lease, for: "script", at: first.addingTimeInterval(7300)), "it has expired")
    }
}
