import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct AssignmentTests {
    let now = Date(timeIntervalSince1970: 1_795_000_000)

    func idea(_ name: String, _ points: Double, age: Double = 0) -> Idea {
        Idea(
            title: name,
            source: "test",
            sourceItem: name,
            score: Score(parts: [.init(name: "all", value: points / 100, weight: 100, reason: "given")]),
            detectedAt: now.addingTimeInterval(-age)
        )
    }

    func assign(
        _ ideas: [Idea],
        _ events: [Event],
        run: String = "r1",
        jobs: Int = 3,
        at moment: Date? = nil
    ) -> (assignment: Assignment, events: [Event]) {
        Assignment.make(
            run: run,
            phase: PhaseName("3x"),
            jobs: jobs,
            threshold: 80,
            ideas: ideas,
            state: ChannelState(folding: events),
            now: moment ?? now,
            claimLifetime: 7200
        )
    }

    @Test func `job k takes idea k, highest score first`() {
        let (assignment, _) = assign([idea("b", 88), idea("a", 92), idea("c", 82)], [])
        #expect(assignment.shares.map(\.idea?.title) == ["a", "b", "c"])
    }

    @Test func `with fewer ideas than jobs the rest have nothing to do`() {
        let (assignment, events) = assign([idea("a", 92), idea("low", 79.9)], [])
        #expect(assignment.busyJobs == [1])
        #expect(assignment.shares.count == 3)
        #expect(events.count == 1)
    }

    @Test func `two runs never take one idea`() {
        let ideas = (0..<10).map { idea("idea \($0)", 90 - Double($0)) }
        let first = assign(ideas, [])
        let second = assign(ideas, first.events, run: "r2")
        let taken = (first.assignment.shares + second.assignment.shares).compactMap(\.idea?.id)
        #expect(Set(taken).count == 6)
        #expect(second.assignment.queueDepth == 4)
    }

    @Test func `a run that asks again gets the same`() {
        let ideas = (0..<10).map { idea("idea \($0)", 90 - Double($0)) }
        let first = assign(ideas, [])
        let again = assign(ideas, first.events, at: now.addingTimeInterval(60))
        #expect(again.assignment == first.assignment)
        #expect(again.events.isEmpty)
    }

    @Test func `a run that asks again keeps what it has done and fills what was given back`() {
        let ideas = (0..<5).map { idea("idea \($0)", 90 - Double($0)) }
        let first = assign(ideas, [])
        let taken = first.assignment.shares.compactMap(\.idea?.id)
        let later = now.addingTimeInterval(60)
        let ends = [
            Event(at: later, .settled(idea: taken[0], run: "r1", outcome: .succeeded)),
            Event(at: later, .released(idea: taken[1], run: "r1", reason: "killed")),
        ]
        let again = assign(ideas, first.events + ends, at: later.addingTimeInterval(1))
        #expect(again.assignment.busyJobs == [2, 3])
        #expect(again.assignment.shares.map(\.isDone) == [true, false, false])
        #expect(again.assignment.shares[1].idea?.title == "idea 1")
        #expect(again.assignment.shares[2].idea?.id == taken[2])
        #expect(again.events.count == 1)
    }

    @Test func `a run that asks again after its claims lapsed leaves those that others took`() {
        let ideas = (0..<4).map { idea("idea \($0)", 90 - Double($0)) }
        let first = assign(ideas, [], jobs: 1)
        let late = now.addingTimeInterval(7300)
        let other = assign(ideas, first.events, run: "r2", jobs: 1, at: late)
        let again = assign(ideas, first.events + other.events, jobs: 1, at: late.addingTimeInterval(60))
        #expect(other.assignment.shares[0].idea?.title == "idea 0")
        #expect(again.assignment.shares[0].idea?.title == "idea 1")
    }

    @Test func `a claim whose run died lapses and the idea returns`() {
        let ideas = [idea("a", 92)]
        let first = assign(ideas, [])
        #expect(
            assign(ideas, first.events, run: "r2", at: now.addingTimeInterval(7199)).assignment.busyJobs == []
        )
        #expect(
            assign(ideas, first.events, run: "r2", at: now.addingTimeInterval(7201)).assignment.busyJobs == [
                1
            ]
        )
    }

    @Test func `an idea that was given back returns three times and no more`() {
        let ideas = [idea("a", 92)]
        var events: [Event] = []
        for round in 0..<5 {
            let at = now.addingTimeInterval(Double(round) * 60)
            let (assignment, claims) = assign(ideas, events, run: "r\(round)", at: at)
            #expect(assignment.busyJobs == (round < 3 ? [1] : []))
            events += claims
            if let idea = assignment.shares[0].idea {
                events.append(Event(at: at, .released(idea: idea.id, run: "r\(round)", reason: "killed")))
            }
        }
    }

    @Test func `a settled idea never returns`() {
        let only = idea("a", 92)
        let events = [Event(at: now, .settled(idea: only.id, run: "r0", outcome: .succeeded))]
        #expect(assign([only], events, at: now.addingTimeInterval(1e7)).assignment.busyJobs == [])
    }

    @Test func `the order in which events arrive makes no difference`() {
        var random = SeededGenerator(seed: 3)
        let ideas = (0..<6).map { idea("idea \($0)", 95) }
        for _ in 0..<200 {
            let events = (0..<20).map { _ in randomEvent(ideas, &random) }
            let one = assign(ideas, events, run: "new")
            let other = assign(ideas.shuffled(using: &random), events.shuffled(using: &random), run: "new")
            #expect(one == other)
        }
    }

    private func randomEvent(_ ideas: [Idea], _ random: inout SeededGenerator) -> Event {
        let idea = ideas[Int.random(in: 0..<ideas.count, using: &random)].id
        let at = now.addingTimeInterval(Double(Int.random(in: -9000...0, using: &random) / 1000 * 1000))
        let run = "r\(Int.random(in: 0..<3, using: &random))"
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return Event(at: at, .settled(idea: idea, run: run, outcome: .failed))
        case 1, 2: return Event(at: at, .released(idea: idea, run: run, reason: "killed"))
        default:
            let claim = Claim(idea: idea, run: run, job: 1, expiresAt: at.addingTimeInterval(7200))
            return Event(at: at, .claimed(claim))
        }
    }
}

extension AssignmentTests {
    @Test func `a phase change is known from its latest event`() {
        let events = [
            Event(at: now, .phaseChanged(from: PhaseName("1x"), to: PhaseName("3x"), reason: "gates passed")),
            Event(
                at: now.addingTimeInterval(-60),
                .phaseChanged(from: nil, to: PhaseName("1x"), reason: "start")
            ),
        ]
        #expect(ChannelState(folding: events).phase == PhaseName("3x"))
        #expect(ChannelState(folding: events).phaseSince == now)
    }
}
