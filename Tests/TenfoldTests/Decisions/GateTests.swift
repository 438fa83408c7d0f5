import TenfoldTesting
import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct GateTests {
    let channel = MeasuredChannel()

    private func evidence(_ name: String, in decision: PhaseDecision) throws -> Evidence {
        try #require(decision.evidence.first { $0.criterion == name })
    }

    @Test func `a channel with a quarter of winners goes up, and says why`() throws {
        let decision = try channel.decide(59)
        #expect(decision.verdict == .promote)
        #expect(decision.reason == "all 6 criteria of the step from 1x to 3x are met")
        let winners = try evidence("winners", in: decision)
        #expect(
            winners.sentence.hasPrefix(
                "53 of 212 videos passed 1,000 views; evidence that the rate is over 5 % is "
            )
        )
        #expect(decision.event(on: ladder, at: channel.day(60).start)?.change.isPhaseChange(to: "3x") == true)
    }

    private var ladder: PhaseLadder { PhaseLadder(folding: channel.records.events) }

    @Test func `what is not measured yet holds, and is never a pass`() throws {
        let decision = try channel.decide(5)
        #expect(decision.verdict == .hold)
        let winners = try evidence("winners", in: decision)
        #expect(winners.standing == .holds)
        #expect(winners.measured == nil)
        #expect(winners.sentence == "no video of this phase has been measured at an age of 7 days yet")
        #expect(decision.reason.contains("not enough is known yet of winners"))
    }

    @Test func `click-through that is never reported holds`() throws {
        var silent = channel
        silent.click = { _, _ in nil }
        let decision = try silent.decide(59)
        #expect(decision.verdict == .hold)
        #expect(try evidence("click_through", in: decision).standing == .holds)
    }

    @Test func `the sentence says how much longer it takes at this pace`() throws {
        let floor = RateFloor(.winners, floor: 0.15)
        let gate = PhaseGate(PhaseName("1x"), [Criterion("winners", .rate(floor))])
        var watch = GateWatch(
            Stretch(phase: PhaseName("1x"), next: PhaseName("3x"), since: channel.day(0).start),
            policy: channel.policy {
                $0.phases = [gate]
                $0.dependence = .none
            }
        )
        for day in 0..<24 {
            watch.take(DayFacts(day: channel.day(day), tallies: [.winners: .init(day < 23 ? 1 : 0, of: 4)]))
        }
        #expect(
            watch.evidence[0].sentence
                == "23 of 96 videos passed 1,000 views; evidence that the rate is over 15 % is 6.7, 20 needed; "
                + "at this pace about 10 more days"
        )
    }

    @Test func `one criterion that fails keeps the gate shut`() throws {
        var records = channel.records
        records.events.append(
            Event(
                at: channel.day(40).start,
                .figureReported(name: "copyright_strikes", value: 1, reason: "a notice")
            )
        )
        let decision = try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(59))
            .decision
        #expect(decision.verdict == .hold)
        #expect(try evidence("strikes", in: decision).standing == .fails)
        #expect(decision.reason == "1x does not go to 3x yet: strikes stands against it")
    }

    @Test func `a figure of one's own holds until it is reported`() throws {
        let rule = Criterion("review", .custom(ReportedFigure("editor_review", atLeast: 1)))
        let gate = PhaseGate(PhaseName("1x"), [rule])
        #expect(try channel.decide(59) { $0.phases = [gate] }.evidence[0].standing == .holds)
        var records = channel.records
        for (day, value) in [(10, 0.0), (20, 1)] {
            records.events.append(
                Event(
                    at: channel.day(day).start,
                    .figureReported(name: "editor_review", value: value, reason: "")
                )
            )
            let decision = try PhaseDecision.make(
                records,
                policy: channel.policy { $0.phases = [gate] },
                asOf: channel.day(59)
            ).decision
            #expect(decision.evidence[0].standing == (value == 1 ? .passes : .fails))
        }
    }

    @Test func `evidence begins from zero where the rules change`() throws {
        let before = channel.policy { $0.winnerViews = 2000 }
        var records = channel.records
        records.events += [
            Event(at: channel.day(2).start, .policyChanged(before)),
            Event(at: channel.day(30).start, .policyChanged(channel.policy())),
        ]
        let decision = try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(59))
            .decision
        #expect(decision.stretch.since == channel.day(30).start)
        #expect(try evidence("winners", in: decision).count == 92)
        let third = channel.policy { $0.winnerViews = 1 }
        let fresh = try PhaseDecision.make(records, policy: third, asOf: channel.day(59)).decision
        #expect(
            fresh.evidence.allSatisfy { $0.count == 0 },
            "rules of today cannot use evidence of yesterday"
        )
    }

    @Test func `who acts is no change of the rules that evidence is gathered by`() {
        let manual = channel.policy { $0.automatic = false }
        #expect(manual.keepsEvidence(under: channel.policy()))
        #expect(!channel.policy { $0.alpha = 0.2 }.keepsEvidence(under: channel.policy()))
    }

    @Test func `a lifetime's bound grows stricter with every attempt`() {
        var gates = GateSettings()
        gates.bound = .lifetime
        let attempts = (1...1000).map { attempt in
            Stretch(phase: PhaseName("1x"), next: nil, since: .distantPast, attempt: attempt).alpha(gates)
        }
        #expect(attempts == attempts.sorted(by: >))
        #expect(attempts.reduce(0, +) < gates.alpha)
    }

    @Test func `any past decision comes out again bit for bit, whatever came later`() throws {
        var early = channel
        early.days = 40
        let then = try PhaseDecision.make(early.records, policy: channel.policy(), asOf: channel.day(32))
            .decision
        let now = try channel.decide(32)
        #expect(try CanonicalJSON.line(then) == CanonicalJSON.line(now))
        var shuffled = channel.records
        var random = SeededGenerator(seed: 4)
        shuffled.observations.shuffle(using: &random)
        shuffled.jobs.shuffle(using: &random)
        shuffled.observations += shuffled.observations
        let again = try PhaseDecision.make(shuffled, policy: channel.policy(), asOf: channel.day(32)).decision
        #expect(try CanonicalJSON.line(again) == CanonicalJSON.line(now))
        let stored = try CanonicalJSON.decode(PhaseDecision.self, from: try CanonicalJSON.line(now))
        #expect(stored == now)
    }

    @Test func `views are read at exactly seven days, and the first reading stays`() throws {
        var records = channel.records
        for observation in records.observations where observation.ageDays == 7 {
            var later = observation
            later.views = 1_000_000
            later.observedAt = later.observedAt.addingTimeInterval(3600)
            records.observations.append(later)
            later.ageDays = 8
            records.observations.append(later)
        }
        let decision = try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(59))
            .decision
        #expect(try evidence("winners", in: decision) == evidence("winners", in: try channel.decide(59)))
    }

    @Test func `a new way of counting begins a new measure`() throws {
        var records = channel.records
        for index in records.observations.indices
        where records.observations[index].observedAt >= channel.day(50).start {
            records.observations[index].metricVersion = 2
        }
        let decision = try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(59))
            .decision
        #expect(try evidence("winners", in: decision).count == 40)
        #expect(
            try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(49)).decision.verdict
                == .promote
        )
    }

    @Test func `the phase cannot be set past the gate, and always down`() throws {
        let policy = channel.policy()
        let young = try channel.decide(5)
        #expect(young.refusal(of: PhaseName("3x"), policy: policy) == young.reason)
        #expect(young.refusal(of: PhaseName("1x"), policy: policy) == nil)
        let old = try channel.decide(59)
        #expect(old.refusal(of: PhaseName("3x"), policy: policy) == nil)
        #expect(
            old.refusal(of: PhaseName("10x"), policy: policy) == "a gate leads up one phase at a time, to 3x"
        )
        #expect(
            old.refusal(of: PhaseName("9x"), policy: policy) == "there is no phase 9x in the configuration"
        )
    }
}

extension Event.Change {
    fileprivate func isPhaseChange(to name: String) -> Bool {
        if case .phaseChanged(_, let to, _) = self { return to == PhaseName(name) }
        return false
    }
}
