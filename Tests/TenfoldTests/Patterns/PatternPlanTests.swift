import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct PatternPlanTests {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let patterns = ["a", "b", "c", "d", "e", "f"].map {
        Pattern(id: $0, title: "Pattern \($0)", keywords: ["word \($0)"], form: "ranking")
    }

    /// Observations of ripe videos a day ago: of each pattern so many winners of so many.
    func records(_ counts: [String: (Int, Int)], daysAgo: Double = 1) -> RecordSet {
        var records = RecordSet()
        let at = now.addingTimeInterval(-daysAgo * 86_400)
        for (pattern, (wins, uses)) in counts {
            for index in 0..<uses {
                records.observations.append(
                    VideoObservation(
                        video: "\(pattern)-\(index)",
                        idea: "i-\(pattern)-\(index)",
                        patterns: [pattern],
                        publishedAt: at - 7 * 86_400,
                        observedAt: at,
                        ageDays: 7,
                        views: index < wins ? 5000 : 100
                    )
                )
            }
            records.jobs.append(
                JobRecord(
                    run: "r-\(pattern)",
                    job: 1,
                    phase: PhaseName("1x"),
                    idea: "x-\(pattern)",
                    pattern: pattern,
                    startedAt: at,
                    finishedAt: at,
                    outcome: .succeeded
                )
            )
        }
        return records
    }

    func plan(_ records: RecordSet, _ events: [Event] = []) -> PatternPlan {
        let learning = PatternLearning(records, winnerViews: 1000, ageDays: 7, at: now)
        return .make(PatternBook(patterns, folding: events), learning, memory: 1, at: now)
    }

    let ordinary = ["a": (14, 30), "b": (6, 30), "c": (6, 30), "d": (5, 30), "e": (7, 30), "f": (0, 60)]

    @Test func `a clear winner gets three variations, a clear loser rests`() {
        let plan = plan(records(ordinary))
        #expect(plan.amplified.map(\.pattern) == ["a"])
        #expect(plan.amplified.first?.variations.map(\.id) == ["a-v1", "a-v2", "a-v3"])
        #expect(plan.moved.map(\.pattern) == ["f"])
        #expect(plan.moved.first?.to == .dormant)
        #expect(plan.moved.first?.reason.hasPrefix("0 of 60 videos won; under 15 % with ") == true)
    }

    @Test func `one video says nothing`() {
        #expect(plan(records(ordinary.mapValues { _ in (1, 1) })).isEmpty)
    }

    @Test func `a winner is not amplified twice`() {
        let first = plan(records(ordinary)).events(at: now - 60)
        #expect(plan(records(ordinary), first).isEmpty)
    }

    @Test(arguments: ["ranking", "comparison", "question"])
    func
        `three variations differ from their pattern in the angle and from one another in hook, telling and title`(
            form: String
        )
    {
        let made = Pattern(id: "p", title: "P", keywords: [], form: form).variations().compactMap(\.variation)
        #expect(!made.map(\.angle).contains(form))
        #expect(Set(made.map(\.angle)).count == 2)
        #expect(Set(made.map { "\($0.angle) \($0.order)" }).count == 3)
        #expect(Set(made.map(\.hook)).count == 3)
        #expect(Set(made.map(\.title)).count == 3)
    }

    @Test func `what was not used for thirty days is archived and can be restored`() {
        let old = records(ordinary.filter { $0.key != "f" }, daysAgo: 1)
        var unused = old
        unused.jobs = unused.jobs.map { job in
            var job = job
            if job.pattern == "b" {
                job.startedAt -= 40 * 86_400
                job.finishedAt = job.startedAt
            }
            return job
        }
        let moved = plan(unused).moved
        #expect(moved == [.init(pattern: "b", to: .archived, reason: "not used for 41 days")])
        let restored = PatternPlan(moved: [.init(pattern: "b", to: .active, reason: "again")])
        let events = PatternPlan(moved: moved).events(at: now - 3600) + restored.events(at: now - 1800)
        #expect(PatternBook(patterns, folding: events)["b"]?.standing == .active)
        #expect(plan(unused, events).moved.isEmpty)
    }

    @Test func `a rollback takes back what was changed since, and undoing it brings that again`() {
        let change = plan(records(ordinary)).events(at: now)
        let later = now + 3600
        let record = AlertActionRecord(
            rule: "ctr-drop",
            action: .rollBackPatterns(to: now - 60),
            at: later,
            reason: "fell"
        )
        let rollback = Event(at: later, .actionTaken(record))
        let before = PatternBook(patterns, folding: [])
        #expect(PatternBook(patterns, folding: change) != before)
        #expect(PatternBook(patterns, folding: change + [rollback]) == before)
        let undone = Event(at: later + 60, .actionUndone(id: record.id, by: "ada", reason: "r"))
        #expect(
            PatternBook(patterns, folding: [undone, rollback] + change)
                == PatternBook(patterns, folding: change)
        )
    }

    @Test func `a slot draws among the patterns its idea speaks for, and the same run draws the same`() {
        let learning = PatternLearning(records(ordinary), winnerViews: 1000, ageDays: 7, at: now)
        let book = PatternBook(patterns, folding: [])
        let allocation = PatternAllocation(PatternSettings(), book, learning, count: 5, at: now)
        func idea(_ title: String) -> Idea {
            Idea(
                title: title,
                source: "t",
                sourceItem: title,
                score: Score(parts: []),
                detectedAt: now
            )
        }
        let clear = idea("a thing with word b in it")
        #expect(Set((0..<50).map { allocation.pattern(for: clear, seed: $0)?.id }) == ["b"])
        let open = idea("something else")
        let drawn = (0..<400).compactMap { allocation.pattern(for: open, seed: $0)?.id }
        #expect(!drawn.contains("f"))
        #expect(drawn.count { $0 == "a" } > 240)
        #expect(allocation.pattern(for: open, seed: 9) == allocation.pattern(for: open, seed: 9))
    }
}
