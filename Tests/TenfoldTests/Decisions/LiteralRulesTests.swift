import TenfoldTesting
import Testing

@testable import Tenfold

struct LiteralRulesTests {
    @Test func `three winners in two weeks are enough for the strategy, and not for evidence`() throws {
        var lucky = MeasuredChannel(days: 30)
        lucky.isWinner = { day, number in number == 0 && [1, 4, 9].contains(day) }
        let decision = try lucky.decide(20)
        #expect(decision.profile == .sound)
        #expect(decision.verdict == .hold)
        #expect(decision.beside.profile == .literal)
        #expect(decision.beside.verdict == .promote)
        let literal = try lucky.decide(20) { $0.profile = .literal }
        #expect(literal.verdict == .promote)
        #expect(literal.evidence == decision.beside.evidence)
        #expect(literal.beside.verdict == .hold)
    }

    @Test func `one failed check of any number keeps the strategy back`() throws {
        let channel = MeasuredChannel(days: 40)
        var records = channel.records
        records.jobs[3].checks[0].grade = .failure
        let decision = try PhaseDecision.make(records, policy: channel.policy(), asOf: channel.day(30))
            .decision
        #expect(decision.beside.verdict == .hold)
        let failures = try #require(decision.beside.evidence.first { $0.criterion == "validation_failures" })
        #expect(failures.sentence == "1 video failed the checks, none may")
        #expect(decision.verdict == .promote)
    }
}
