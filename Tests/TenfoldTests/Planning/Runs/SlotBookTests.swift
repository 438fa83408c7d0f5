import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct SlotBookTests {
    /// Three slots of two, two and one video.
    private let plan = SchedulePlan(
        phase: PhaseName("3x"),
        zone: "UTC",
        slots: [(377, 2), (857, 2), (1337, 1)].map { Slot(minuteOfDay: $0, videos: $1) },
        maxDelayMinutes: 60
    )

    private func time(_ text: String, day: String = "2026-11-23") throws -> Date {
        try #require(UTCTime.date("\(day)T\(text):00Z"))
    }

    private func book(_ events: [Event] = [], parallel: Int = 3, plan other: SchedulePlan? = nil) -> SlotBook
    {
        SlotBook(plan: other ?? plan, parallelJobs: parallel, rules: .utc, events: events)
    }

    /// Lets a run begin, with an idea for each job, and adds that to the events.
    private func begin(
        _ run: String,
        _ trigger: RunTrigger,
        at now: Date,
        _ events: inout [Event],
        parallel: Int = 3
    ) -> RunStart {
        var start = book(events, parallel: parallel).begin(run, trigger, at: now)
        start.jobs = start.room
        events.append(Event(at: now, .runStarted(start)))
        return start
    }

    @Test func `a run on time serves its slot and no other`() throws {
        var events: [Event] = []
        let start = begin("r1", .schedule(cron: "17 6 * * *"), at: try time("06:29"), &events)
        #expect(start.plannedAt == (try time("06:17")))
        #expect(start.room == 2)
        #expect(start.caughtUp == 0)
    }

    @Test func `a slot that never fired is caught up by the next run, within the phase's parallel jobs`()
        throws
    {
        let three = book().begin("r1", .schedule(cron: "17 14 * * *"), at: try time("14:20"))
        #expect(three.shares.map(\.videos) == [2, 1])
        #expect(three.caughtUp == 1)
        let ten = book(parallel: 10).begin("r1", .schedule(cron: "17 14 * * *"), at: try time("14:20"))
        #expect(ten.room == 4)
        #expect(try book().missed(at: time("14:20")).map(\.videos) == [2, 2])
    }

    @Test func `a late run finds its slot served, and does not make its videos again`() throws {
        var events: [Event] = []
        _ = begin("r2", .schedule(cron: "17 14 * * *"), at: try time("14:20"), &events, parallel: 10)
        let late = begin("r1", .schedule(cron: "17 6 * * *"), at: try time("15:00"), &events, parallel: 10)
        #expect(late.plannedAt == (try time("06:17")))
        #expect(late.room == 0)
    }

    @Test func `a run that begins again begins the same`() throws {
        var events: [Event] = []
        let first = begin("r1", .schedule(cron: "17 14 * * *"), at: try time("14:20"), &events)
        #expect(try book(events).begin("r1", .schedule(cron: "17 14 * * *"), at: time("19:00")) == first)
        #expect(try book(events).begin("r1", .hand(jobs: 9), at: time("19:00")) == first)
    }

    @Test func `yesterday's slot counts only within the delay that the plan allows for`() throws {
        let cron = RunTrigger.schedule(cron: "17 22 * * *")
        let soon = book(plan: late).begin("r1", cron, at: try time("00:10", day: "2026-11-24"))
        #expect(soon.room == 1)
        let tooLate = book().begin("r1", cron, at: try time("05:00", day: "2026-11-24"))
        #expect(tooLate.room == 0)
        #expect(tooLate.plannedAt == (try time("22:17")))
    }

    private var late: SchedulePlan {
        SchedulePlan(phase: plan.phase, zone: "UTC", slots: plan.slots, maxDelayMinutes: 180)
    }

    @Test func `a wish by hand holds, and slots that were missed are not made a second time`() throws {
        var events: [Event] = []
        let hand = begin("r1", .hand(jobs: 4), at: try time("07:00"), &events)
        #expect(hand.room == 4)
        #expect(hand.plannedAt == nil)
        #expect(hand.shares.map(\.videos) == [2])
        let next = begin("r2", .schedule(cron: "17 14 * * *"), at: try time("14:17"), &events)
        // Four of the day's five were made: one is left, and the evening's slot waits for it too.
        #expect(next.room == 1)
        #expect(book().begin("r1", .hand(jobs: nil), at: try time("05:00")).room == 3)
    }

    @Test func `an entry of an older file serves the slot that is due, at the present phase's size`() throws {
        let one = SchedulePlan(
            phase: PhaseName("1x"),
            zone: "UTC",
            slots: [300, 900].map { Slot(minuteOfDay: $0, videos: 1) },
            maxDelayMinutes: 60
        )
        let old = RunTrigger.schedule(cron: "17 6 * * *")
        let due = book(parallel: 1, plan: one).begin("r1", old, at: try time("06:20"))
        #expect(due.plannedAt == (try time("05:00")))
        #expect(due.room == 1)
        let early = book(parallel: 1, plan: one).begin("r1", old, at: try time("04:00"))
        #expect(early.plannedAt == (try time("05:00")))
        #expect(early.room == 1)
    }

    @Test func `slots go by the clock of the plan's zone, on the days it changes too`() throws {
        let rules = try #require(TimeZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0"))
        let pacific = SchedulePlan(
            phase: PhaseName("1x"),
            zone: "America/Los_Angeles",
            slots: [Slot(minuteOfDay: 377, videos: 1)],
            maxDelayMinutes: 60
        )
        for (day, start) in [
            ("2026-10-31", "13:17"), ("2026-11-01", "14:17"), ("2027-03-13", "14:17"),
            ("2027-03-14", "13:17"),
        ] {
            let book = SlotBook(plan: pacific, parallelJobs: 1, rules: rules, events: [])
            let run = book.begin("r", .schedule(cron: "17 6 * * *"), at: try time("20:00", day: day))
            #expect(run.plannedAt == (try time(start, day: day)), "\(day)")
        }
    }

    /// Schedules fire late, twice at once, never or for an older file, and people start runs: whatever comes, no
    /// scheduled run passes the phase's parallel jobs, and no slot is made twice.
    @Test func `no day makes more than its plan, whatever the schedule does`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            var events: [Event] = []
            let parallel = Int.random(in: 1...4, using: &random)
            let crons = ["17 6 * * *", "17 14 * * *", "17 22 * * *", "5 5 * * *", "*/5 * * * *", ""]
            let minutes = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Int.random(in: 0..<1440, using: &random)
            }
            let midnight = try time("00:00")
            for (index, minute) in minutes.sorted().enumerated() {
                let cron = crons.randomElement(using: &random) ?? ""
                let now = midnight.addingTimeInterval(Double(minute) * 60)
                let start = begin("r\(index)", .schedule(cron: cron), at: now, &events, parallel: parallel)
                #expect(start.room <= parallel)
            }
            let shares = events.starts().flatMap(\.start.shares)
            let today = shares.filter { $0.slot >= midnight }
            #expect(today.reduce(0) { $0 + $1.videos } <= plan.videosPerDay)
            for slot in Set(shares.map(\.slot)) {
                #expect(shares.filter { $0.slot == slot }.reduce(0) { $0 + $1.videos } <= 2)
            }
        }
    }
}
