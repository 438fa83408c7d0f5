import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct PageStandingTests {
    private static let now = Date(timeIntervalSince1970: 1_795_000_000)

    private func job(_ conclusion: String?, hoursAgo: Double, _ name: String = "Pages", attempt: Int = 1)
        -> WorkflowJob
    {
        WorkflowJob(
            id: 1,
            name: name,
            conclusion: conclusion,
            completedAt: conclusion == nil ? nil : Self.now.addingTimeInterval(-hoursAgo * 3600),
            attempt: attempt
        )
    }

    private func days(_ runs: [WorkflowJob]...) -> Int? {
        var standing = PageStanding()
        for run in runs { standing.add(run) }
        return standing.daysBehind(at: Self.now)
    }

    @Test func `a page whose last job succeeded is up to date, whatever was before`() {
        #expect(days([job("success", hoursAgo: 2)], [job("failure", hoursAgo: 90)]) == 0)
        #expect(days([job("failure", hoursAgo: 3), job("success", hoursAgo: 2, attempt: 2)]) == 0)
    }

    @Test func `a page is behind since the first failure after the last success`() {
        #expect(
            days(
                [job("failure", hoursAgo: 1)],
                [job("timed_out", hoursAgo: 49)],
                [job("success", hoursAgo: 73)],
                [job("failure", hoursAgo: 500)]
            ) == 2
        )
        #expect(days([job("failure", hoursAgo: 30)]) == 1)
    }

    @Test func `jobs that gave way, wait or do something else say nothing`() {
        #expect(days([job("cancelled", hoursAgo: 1)], [job("skipped", hoursAgo: 30)]) == nil)
        #expect(days([job(nil, hoursAgo: 0)], [job("success", hoursAgo: 30, "Track")]) == nil)
        #expect(days([job("cancelled", hoursAgo: 1)], [job("success", hoursAgo: 100)]) == 0)
        #expect(days() == nil)
    }
}
