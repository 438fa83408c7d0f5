import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What was measured on some machine is marked, so that the rest can be compared.
struct MeasuredTests {
    @Test func `pages of runs that differ only in measured times differ only in marked elements`() {
        let records = ChannelHistory.firstRun.records()
        var slower = records
        for job in slower.jobs.indices {
            for step in slower.jobs[job].steps.indices { slower.jobs[job].steps[step].seconds *= 3.7 }
            slower.jobs[job].finishedAt += 100
        }
        for run in slower.runs.indices { slower.runs[run].finishedAt += 105 }
        for video in slower.videos.indices { slower.videos[video].publishedAt += 103 }
        let fast = pages(records)
        let slow = pages(slower)
        #expect(fast.keys == slow.keys)
        for (path, text) in fast { #expect(unmeasured(text) == unmeasured(slow[path] ?? ""), "\(path)") }
        #expect(fast["site/index.html"] != slow["site/index.html"])
    }

    private func pages(_ records: RecordSet) -> [String: String] {
        let files = Dashboard.build(SampleSite.input(records)).filter { $0.path.hasSuffix(".html") }
        return Dictionary(
            uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        )
    }
}
