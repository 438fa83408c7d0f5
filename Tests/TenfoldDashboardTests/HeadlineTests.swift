import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// What the overview says in its largest letters.
struct HeadlineTests {
    private let week = ChannelHistory(
        stretches: [.init("3x", days: 7, jobs: 3, required: 2, reason: "the channel begins")]
    )

    private func site(failing share: Int?) -> [GeneratedFile] {
        var records = week.records()
        for place in records.jobs.indices {
            records.jobs[place].outcome = .succeeded
            let fails = share.map { place.isMultiple(of: $0) } ?? false
            for check in records.jobs[place].checks.indices {
                records.jobs[place].checks[check].grade = fails ? .failure : .pass
            }
        }
        return Dashboard.build(SampleSite.input(records))
    }

    private func badge(_ site: [GeneratedFile]) -> String { SampleSite.text("badges/state.json", in: site) }

    @Test func `a vital figure past its line is told there, also where no alert watches it`() {
        // One video in ten does not pass, and no rule asks for that.
        let site = site(failing: 10)
        let page = SampleSite.text("index.html", in: site)
        #expect(page.contains("<h1 class=\"state warning\">"))
        #expect(!page.contains("All is within its limits"))
        #expect(page.contains("<a href=\"charts/validation.html\">Checks passed</a>: "))
        #expect(badge(site).contains("\"message\":\"warning\""), "the badge says what the page says")
    }

    @Test func `where all vital figures hold it says so`() {
        let site = site(failing: nil)
        #expect(SampleSite.text("index.html", in: site).contains("<span>All is within its limits</span>"))
        #expect(badge(site).contains("\"message\":\"ok\""))
    }
}
