import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct PhaseLadderTests {
    let start = Date(timeIntervalSince1970: 1_795_000_000)

    func day(_ count: Double) -> Date { start.addingTimeInterval(count * 86_400) }

    func ladder(_ changes: [(Double, Event.Change)]) -> PhaseLadder {
        PhaseLadder(folding: changes.map { Event(at: day($0), $1) })
    }

    let atTen: [(Double, Event.Change)] = [
        (0, .phaseChanged(from: nil, to: PhaseName("1x"), reason: "start")),
        (20, .phaseChanged(from: PhaseName("1x"), to: PhaseName("3x"), reason: "gate")),
        (60, .phaseChanged(from: PhaseName("3x"), to: PhaseName("10x"), reason: "gate")),
    ]

    let alarm: Event.Change = .recoveryBegan(
        from: PhaseName("10x"),
        cause: "drift",
        reason: "the click rate fell"
    )

    @Test func `an alarm at 10x leads to 3x, and good new videos lead back after three days`() {
        let down = ladder(atTen + [(70, alarm)])
        #expect(down.phase == PhaseName("3x"))
        #expect(down.recovery?.home == PhaseName("10x"))
        #expect(down.recovery?.earliestEnd == day(73))
        let back: Event.Change = .recoveryEnded(verdict: .returned, reason: "as good as before")
        #expect(ladder(atTen + [(70, alarm), (72.9, back)]).phase == PhaseName("3x"))
        let up = ladder(atTen + [(70, alarm), (73, back)])
        #expect(up.phase == PhaseName("10x"))
        #expect(up.recovery == nil)
    }

    @Test func `a recovery that stays ends where it is and climbs through the gate`() {
        let stayed: Event.Change = .recoveryEnded(verdict: .stayed, reason: "nothing shown")
        let gate: Event.Change = .phaseChanged(from: PhaseName("3x"), to: PhaseName("10x"), reason: "gate")
        let after = ladder(atTen + [(70, alarm), (98, stayed)])
        #expect(after.phase == PhaseName("3x"))
        #expect(after.recovery == nil)
        #expect(ladder(atTen + [(70, alarm), (98, stayed), (104, gate)]).phase == PhaseName("3x"))
        #expect(ladder(atTen + [(70, alarm), (98, stayed), (105, gate)]).phase == PhaseName("10x"))
    }

    @Test func `a recovery that gets worse steps down again and returns one phase at a time`() {
        let worse: Event.Change = .recoveryEnded(verdict: .steppedDown, reason: "worse")
        let back: Event.Change = .recoveryEnded(verdict: .returned, reason: "good")
        let down = ladder(atTen + [(70, alarm), (73, worse)])
        #expect(down.phase == PhaseName("1x"))
        #expect(down.recovery?.home == PhaseName("3x"))
        #expect(down.recovery?.earliestEnd == day(79))
        #expect(ladder(atTen + [(70, alarm), (73, worse), (79, back)]).phase == PhaseName("3x"))
    }

    @Test func `in the lowest phase a recovery is stricter and stays there`() {
        let alarm: Event.Change = .recoveryBegan(from: PhaseName("1x"), cause: "drift", reason: "fell")
        let down = ladder([atTen[0], (5, alarm)])
        #expect(down.phase == PhaseName("1x"))
        #expect(down.recovery?.home == PhaseName("1x"))
    }

    @Test func `a gate does not skip a phase, come twice, or come from where the channel is not`() {
        let skip: Event.Change = .phaseChanged(from: PhaseName("1x"), to: PhaseName("10x"), reason: "skip")
        let early: Event.Change = .phaseChanged(from: PhaseName("3x"), to: PhaseName("10x"), reason: "early")
        #expect(ladder([atTen[0], (20, skip)]).phase == PhaseName("1x"))
        #expect(ladder([atTen[0], atTen[1], (21, early)]).phase == PhaseName("3x"))
        #expect(ladder([atTen[0], atTen[1], (20.5, atTen[1].1)]).moves.count == 2)
        let refusal = ladder([atTen[0]]).refusal(of: Event(at: day(20), skip))
        #expect(refusal == "a gate leads up one phase at a time, to 3x")
    }

    @Test func `a person overrides whatever holds, and alarms leave that alone for a week`() {
        let person: Event.Change = .overridden(phase: PhaseName("10x"), by: "ada", reason: "a false alarm")
        let set = ladder(atTen + [(70, alarm), (71, person)])
        #expect(set.phase == PhaseName("10x"))
        #expect(set.recovery == nil)
        #expect(set.moves.last?.reason == "a false alarm")
        #expect(ladder(atTen + [(70, alarm), (71, person), (77, alarm)]).recovery == nil)
        #expect(ladder(atTen + [(70, alarm), (71, person), (78, alarm)]).recovery?.attempt == 1)
    }

    @Test func `each alarm soon after another makes the wait twice as long`() {
        let back: Event.Change = .recoveryEnded(verdict: .returned, reason: "good")
        let twice = ladder(atTen + [(70, alarm), (73, back), (74, alarm), (77, back)])
        #expect(twice.recovery?.attempt == 2)
        #expect(twice.phase == PhaseName("3x"))
        #expect(twice.recovery?.earliestEnd == day(80))
        #expect(ladder(atTen + [(70, alarm), (73, back), (140, alarm)]).recovery?.attempt == 1)
    }

    @Test func `evidence from before the recovery does not count`() {
        let down = ladder(atTen + [(70, alarm)])
        let old = RecoveryEvidence(since: day(69), hasRecovered: true, words: "old")
        let new = RecoveryEvidence(since: day(70), hasRecovered: true, words: "new")
        #expect(down.next(nil, evidence: old, at: day(80)) == nil)
        #expect(
            down.next(nil, evidence: new, at: day(80))?.change
                == .recoveryEnded(verdict: .returned, reason: "new")
        )
        #expect(down.next(nil, evidence: new, at: day(72)) == nil)
    }

    @Test func `without evidence it stays when patience is over`() {
        let down = ladder(atTen + [(70, alarm)])
        #expect(down.next(nil, evidence: nil, at: day(97.9)) == nil)
        #expect(
            down.next(nil, evidence: nil, at: day(98))?.change
                == .recoveryEnded(
                    verdict: .stayed,
                    reason: "nothing was decided in time: no video of the recovery has been measured"
                )
        )
    }
}
