import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct ProductionTermsTests {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let ten = Phase.strategy[2]

    func terms(_ changes: [Event.Change]) -> ProductionTerms {
        ChannelState(folding: changes.enumerated().map { Event(at: now + Double($0), $1) }).terms(of: ten)
    }

    func taken(_ rule: String, _ action: AlertAction) -> Event.Change {
        .actionTaken(AlertActionRecord(rule: rule, action: action, at: now, reason: "it was found"))
    }

    @Test func `without recovery and actions the phase's own figures hold`() {
        let terms = terms([])
        #expect(terms.jobs == 10)
        #expect(terms.rejectionThreshold == 75)
        #expect(terms.pausedBecause == nil)
        #expect(terms.reasons == [])
    }

    @Test func `a recovery asks for 85 points, whatever the phase asks for`() {
        let start: Event.Change = .recoveryBegan(from: PhaseName("1x"), cause: "drift", reason: "it fell")
        let terms = terms([start])
        #expect(terms.rejectionThreshold == 85)
        #expect(terms.reasons == ["the channel recovers since 2026-11-18: it fell"])
    }

    @Test func `each action in force changes its own figure, and none after it was taken back`() {
        let more = taken("queue-depth", .detectMore(times: 3))
        let less = taken("api-quota", .reduceScale(share: 0.75))
        #expect(terms([more, less]).scanFrequencyHours == 2)
        #expect(terms([more, less]).jobs == 7)
        let undone: Event.Change = .actionUndone(
            id: AlertActionRecord(rule: "api-quota", action: .pauseProduction, at: now, reason: "").id,
            by: "ada",
            reason: "raised"
        )
        #expect(terms([more, less, undone]).jobs == 10)
    }

    @Test func `ideas are looked for as often as the phase says, and more often while the queue runs dry`() {
        let usual = terms([])
        let hungry = terms([taken("queue-depth", .detectMore(times: 3))])
        let last = now.addingTimeInterval(-3 * 3600)
        #expect(
            usual.waitForScan(after: last, at: now)
                == "the last were added 3 h ago, and it is looked for every 6 h"
        )
        #expect(hungry.waitForScan(after: last, at: now) == nil)
        #expect(usual.waitForScan(after: now.addingTimeInterval(-4.6 * 3600), at: now) == nil)
        #expect(usual.waitForScan(after: nil, at: now) == nil)
    }

    @Test func `while production is paused no job has anything to do`() {
        let terms = terms([taken("cost-overrun", .pauseProduction)])
        #expect(terms.jobs == 0)
        #expect(terms.pausedBecause == "it was found")
    }
}
