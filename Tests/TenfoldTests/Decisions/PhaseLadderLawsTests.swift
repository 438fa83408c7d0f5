import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Laws of the recovery machine on random sequences; `TENFOLD_SEQUENCES=100000` runs the full number.
struct PhaseLadderLawsTests {
    static let sequences =
        ProcessInfo.processInfo.environment["TENFOLD_SEQUENCES"].flatMap { Int($0) } ?? 6_000

    let policy = RecoveryPolicy(phases: ["1x", "3x", "10x", "20x"].map { PhaseName($0) })
    let start = Date(timeIntervalSince1970: 1_795_000_000)

    func event<R: RandomNumberGenerator>(_ random: inout R) -> Event {
        let at = start.addingTimeInterval(Double(Int.random(in: 0..<300, using: &random)) * 43_200)
        let phase = policy.phases.randomElement(using: &random) ?? PhaseName("1x")
        let other = policy.phases.randomElement(using: &random) ?? PhaseName("1x")
        let change: Event.Change
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<6: change = .phaseChanged(from: phase, to: other, reason: "r")
        case 6: change = .phaseChanged(from: nil, to: other, reason: "r")
        case 7..<13: change = .recoveryBegan(from: phase, cause: "c", reason: "r")
        case 13..<19:
            let verdict = RecoveryVerdict.allCases.randomElement(using: &random) ?? .stayed
            change = .recoveryEnded(verdict: verdict, reason: "r")
        default: change = .overridden(phase: phase, by: "p", reason: "r")
        }
        return Event(at: at, change)
    }

    private func place(_ phase: PhaseName?) -> Int { phase.flatMap { policy.phases.firstIndex(of: $0) } ?? 0 }

    /// What no path may do; the names of the laws that are broken.
    private func broken(_ moves: [PhaseLadder.Move]) -> Set<String> {
        var broken: Set<String> = []
        var climbs: [Date] = []
        for (before, move) in zip([nil] + moves.map { $0 }, moves)
        where ![.person, .began].contains(move.kind) {
            let step = place(move.to) - place(move.from ?? policy.startPhase)
            if step > 1 { broken.insert("skips a phase up") }
            if step <= 0 { continue }
            let waited = before.map { move.at.timeIntervalSince($0.at) / 86_400 } ?? .infinity
            if before?.kind != .began, waited < (move.kind == .gate ? 7 : 3) {
                broken.insert("climbs too soon")
            }
            climbs.append(move.at)
        }
        let persons = moves.filter { $0.kind == .person }.map(\.at)
        for (index, last) in climbs.enumerated() {
            let month = climbs[...index].filter { last.timeIntervalSince($0) < 30 * 86_400 }
            let isFree = !persons.contains { $0 <= last && last.timeIntervalSince($0) < 90 * 86_400 }
            if isFree, month.count > 5 { broken.insert("goes up and down") }
        }
        return broken
    }

    @Test func `no set of events skips a phase up, climbs too soon or goes up and down`() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<Self.sequences {
            let events = (0..<Int.random(in: 1...30, using: &random)).map { _ in event(&random) }
            let ladder = PhaseLadder(folding: events, policy: policy)
            #expect(broken(ladder.moves) == [])
        }
    }

    @Test func `the order of arrival makes no difference`() {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<Self.sequences / 2 {
            let events = (0..<Int.random(in: 1...30, using: &random)).map { _ in event(&random) }
            let state = ChannelState(folding: events, policy: policy)
            #expect(ChannelState(folding: events.shuffled(using: &random), policy: policy) == state)
        }
    }

    @Test func `every state leaves: time alone ends a recovery, and a person reaches every phase`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<Self.sequences / 2 {
            var events = (0..<Int.random(in: 1...30, using: &random)).map { _ in event(&random) }
            let ladder = PhaseLadder(folding: events, policy: policy)
            if let recovery = ladder.recovery {
                let late = start.addingTimeInterval(250 * 86_400)
                let end = ladder.next(nil, evidence: nil, at: max(late, recovery.latestEnd))
                #expect(end != nil)
                #expect(recovery.latestEnd.timeIntervalSince(recovery.since) <= 49 * 86_400)
                if let end { #expect(PhaseLadder(folding: events + [end], policy: policy).recovery == nil) }
            }
            let wanted = policy.phases.randomElement(using: &random) ?? PhaseName("1x")
            let later = start.addingTimeInterval(200 * 86_400)
            events.append(Event(at: later, .overridden(phase: wanted, by: "p", reason: "r")))
            #expect(PhaseLadder(folding: events, policy: policy).current == wanted)
        }
    }

    @Test func `day by day under any alarms it neither oscillates nor sticks`() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<Self.sequences / 60 {
            let share = Double.random(in: 0...1, using: &random)
            var events = [Event(at: start, .phaseChanged(from: nil, to: PhaseName("20x"), reason: "start"))]
            var ladder = PhaseLadder(folding: events, policy: policy)
            for day in 1...160 {
                let now = start.addingTimeInterval(Double(day) * 86_400)
                let rings = day < 100 && Double.random(in: 0...1, using: &random) < share
                let alarm = rings ? Alarm(cause: "c", words: "w") : nil
                let evidence = ladder.recovery.map {
                    RecoveryEvidence(since: $0.since, hasRecovered: Bool.random(using: &random), words: "e")
                }
                guard let event = ladder.next(alarm, evidence: evidence, at: now) else { continue }
                events.append(event)
                ladder = PhaseLadder(folding: events, policy: policy)
                #expect(ladder.refusal(of: event) != nil || ladder.moves.last?.at == now)
            }
            #expect(broken(ladder.moves) == [])
            #expect(ladder.recovery == nil)
        }
    }
}
