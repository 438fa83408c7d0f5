import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// What the overview says in its largest letters.
struct HeadlineTests {
    private let week = ChannelHistory(
        stretches: [.init("3x", days: 7, jobs: 3, required: 2, reason: "the channel begins")]
    )

    private func overview(failing share: Int?) -> String {
        var records = week.records()
        for place in records.jobs.indices {
            records.jobs[place].outcome = .succeeded
            let fails = share.map { place.isMultiple(of: $0) } ?? false
            for check in records.jobs[place].checks.indices {
                records.jobs[place].checks[check].grade = fails ? .failure : .pass
            }
        }
        let files = Dashboard.build(SampleSite.input(records))
        return SampleSite.text("index.html", in: files)
    }

    @Test func `a vital figure past its line is told there, also where no alert watches it`() {
        // One video in ten does not pass, and no rule asks for that.
        let page = overview(failing: 10)
        #expect(page.contains("<h1 class=\"state warning\">"))
        #expect(!page.contains("All is within its limits"))
        #expect(page.contains("<a href=\"charts/validation.html\">Checks passed</a>: "))
    }

    @Test func `where all vital figures hold it says so`() {
        #expect(overview(failing: nil).contains("<span>All is within its limits</span>"))
    }
}
