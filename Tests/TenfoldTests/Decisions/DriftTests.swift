import TenfoldTesting
import Testing

@testable import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct DriftTests {
    @Test func `ranks are those of a sorted list, ties and all`() {
        var random = SeededGenerator(seed: 9)
        var ranked = RankedValues()
        var plain: [Double] = []
        for _ in 0..<3000 {
            let value = Double(Int.random(in: 0..<400, using: &random)) / 100
            let rank = ranked.rank(of: value)
            #expect(rank.under == plain.count { $0 < value })
            #expect(rank.equal == plain.count { $0 == value })
            ranked.insert(value)
            plain.append(value)
        }
        #expect(ranked.count == 3000)
    }

    @Test func `evidence far beyond a Double's range stays finite`() {
        var evidence = RateEvidence(over: 0.9, prior: BetaDistribution(19.6, 0.4))
        evidence.add(0, of: 1384)
        #expect(evidence.logValue < 0, "a hopeless stream is no evidence")
        for (won, of) in [(0, 1_000_000), (1_000_000, 1_000_000), (500_000, 1_000_000)] {
            var evidence = RateEvidence(over: 0.2, prior: BetaDistribution(6, 14))
            evidence.add(won, of: of)
            #expect(evidence.logValue.isFinite)
        }
        var detector = ShiryaevRoberts(bets: 1)
        for day in 0..<2000 { detector.step([5], on: Day(number: day)) }
        #expect(detector.logValue.isFinite && detector.logValue > 9999)
    }

    @Test func `tails near the middle of a million agree with the normal law`() {
        let beta = BetaDistribution(500_000, 500_000)
        #expect(abs(beta.upperTail(0.5) - 0.5) < 1e-9)
        #expect(abs(beta.upperTail(0.5005) - Normal.lowerTail(-1)) < 1e-4)
        #expect(abs(beta.quantile(0.5) - 0.5) < 1e-9)
    }

    @Test func `a fall of a third is seen, and dated`() {
        var world = VideoWorld(perDay: 12, seed: 5)
        var detector = DriftDetector()
        var alarm: (on: Int, since: Day)?
        for day in 0..<140 where alarm == nil {
            if day == 100 { world.clickThrough *= 0.67 }
            let values = world.clickThroughs().enumerated().map {
                DriftDetector.Value($0.element, video: "\(day)-\($0.offset)")
            }
            detector.add(values, on: Day(number: day))
            if case .alarm(let since) = detector.reading { alarm = (day, since) }
        }
        #expect(alarm.map { (100...112).contains($0.on) } == true)
        #expect(alarm.map { (97...104).contains($0.since.number) } == true)
    }

    @Test func `days without videos change nothing`() {
        var gaps = DriftDetector(DriftSettings(baselineDays: 3, baselineVideos: 10), dependence: .none)
        var world = VideoWorld(perDay: 12, seed: 2)
        for day in 0..<10 {
            gaps.add(world.clickThroughs().map { .init($0, tieBreak: 0.5) }, on: Day(number: day))
        }
        let before = gaps.evidence
        gaps.add([], on: Day(number: 10))
        #expect(gaps.evidence == before)
    }

    @Test func `the channel steps down when its figures fall`() throws {
        var channel = MeasuredChannel(days: 90)
        channel.click = { day, number in
            (day < 60 ? 0.045 : 0.020) + 0.001 * Double((day * 7 + number * 3) % 11 - 5)
        }
        var records = channel.records
        records.events.append(
            Event(
                at: channel.day(0).start.addingTimeInterval(1),
                .overridden(phase: PhaseName("10x"), by: "a person", reason: "a test")
            )
        )
        let make = { (day: Int) in
            try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(day)).decision
        }
        #expect(try make(62).verdict == .hold)
        let fallen = try make(70)
        #expect(fallen.verdict == .rollBack)
        #expect(fallen.reason.hasPrefix("10x has to step down: click-through fell: alarm on "))
        let ladder = PhaseLadder(folding: records.events)
        let event = try #require(fallen.event(on: ladder, at: channel.day(71).start))
        records.events.append(event)
        let recovering = try make(75)
        #expect(recovering.stretch.phase == PhaseName("3x"))
        #expect(recovering.verdict == .hold)
        #expect(recovering.recovery?.hasRecovered == false)
    }

    @Test func `a recovery is over when new videos are as good as before`() throws {
        var channel = MeasuredChannel(days: 120)
        channel.click = { day, number in
            (day < 60 || day >= 71 ? 0.045 : 0.020) + 0.001 * Double((day * 7 + number * 3) % 11 - 5)
        }
        var records = channel.records
        records.events += [
            Event(
                at: channel.day(0).start.addingTimeInterval(1),
                .overridden(phase: PhaseName("10x"), by: "a person", reason: "a test")
            ),
            Event(
                at: channel.day(71).start,
                .recoveryBegan(from: PhaseName("10x"), cause: "drift", reason: "it fell")
            ),
        ]
        let decisions = try (72..<115).map {
            try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day($0)).decision
        }
        let first = try #require(decisions.first { $0.recovery?.hasRecovered == true })
        #expect(first.asOf >= channel.day(75), "three days are the least, and videos are measured at three")
        #expect(first.verdict == .promote)
        let event = first.event(on: PhaseLadder(folding: records.events), at: first.time)
        #expect(event?.change.isReturn == true)
    }

    @Test func `jobs that begin to fail raise the alarm of the success rate`() throws {
        var channel = MeasuredChannel(days: 60)
        channel.succeeds = { day, number in day < 40 || number == 0 }
        let decision = try channel.decide(45)
        #expect(decision.alarm?.cause == "success-rate")
        #expect(decision.verdict == .hold, "there is no smaller phase than 1x")
        #expect(decision.reason.hasPrefix("1x is the smallest phase and stays, with a stricter choice"))
        #expect(try channel.decide(38).alarm == nil)
    }
}

extension Event.Change {
    fileprivate var isReturn: Bool {
        if case .recoveryEnded(.returned, _) = self { return true }
        return false
    }
}
