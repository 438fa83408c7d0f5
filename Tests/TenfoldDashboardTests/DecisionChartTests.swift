import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// What is decided and from what, drawn and told.
struct DecisionChartTests {
    private static let channel: RecordSet = {
        var channel = MadeUpChannel()
        channel.days = 80
        channel.winnerRate = 0.3
        var records = channel.records
        let patterns = ["top-five", "head-to-head", "quiz", "timeline"]
        for index in records.jobs.indices { records.jobs[index].pattern = patterns[index % 5 % 4] }
        return records
    }()
    private static let files = Dashboard.build(SampleSite.input(channel))

    private func chart(_ id: String) -> String { SampleSite.text("charts/\(id).html", in: Self.files) }

    @Test(arguments: ["gate", "drift", "decline", "patterns", "pattern-shares"])
    func `each picture is drawn, and says what it shows`(id: String) {
        let page = chart(id)
        #expect(page.contains("class=\"plot large\""), "\(id)")
        #expect(page.contains("class=\"lead\""), "\(id)")
        #expect(!page.contains("class=\"absent\""), "\(id)")
    }

    @Test func `patterns tell what is believed of each and how output was dealt`() {
        let beliefs = chart("patterns")
        #expect(beliefs.contains("all patterns"))
        // What is believed of each now stands on the page that tells of now.
        #expect(SampleSite.text("index.html", in: Self.files).contains("top-five"))
        let shares = chart("pattern-shares")
        #expect(shares.contains("all others"))
        #expect(shares.contains("followed top-five, the most used"))
    }

    @Test func `the strategy's lines are drawn where the figure is compared with its first 30 days`() {
        let page = chart("decline")
        #expect(page.contains("warning under 80\u{A0}%") && page.contains("critical under 60\u{A0}%"))
    }

    @Test func `every criterion is told in a sentence, and the strategy's rules to the letter beside it`() {
        let page = SampleSite.text("phases.html", in: Self.files)
        #expect(page.contains("What the step to 3x waits for"))
        #expect(page.contains("videos passed 1,000 views"))
        #expect(page.contains("The strategy's rules to the letter"))
        #expect(page.contains("3 are asked for"))
    }
}
