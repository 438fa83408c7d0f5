import Tenfold
import TenfoldTesting
import Testing

/// A chart's drawing, table, JSON and CSV say the same.
struct ChartTests {
    private static let files = SampleSite.files(.firstRun)
    private static let long = SampleSite.files(
        ChannelHistory(stretches: [.init("3x", days: 9, jobs: 3, required: 2, reason: "begins")])
    )
    private static let ids = long.filter { $0.path.hasPrefix("site/charts/") && $0.path.hasSuffix(".csv") }
        .map { String($0.path.dropFirst("site/charts/".count).dropLast(4)) }

    @Test func `every group of the strategy has its four figures`() {
        let page = PageReader(SampleSite.text("index.html", in: Self.files))
        for group in ["production", "quality", "limits", "cost", "decisions"] {
            #expect(page.tags.contains { $0.name == "section" && $0.attributes["id"] == group })
        }
        let panels = page.tags.filter { $0.name == "article" }
        #expect(panels.count == 21 && Self.ids.count == 21)
        for panel in panels {
            let id = panel.attributes["id"] ?? ""
            #expect(Self.ids.contains(id), "\(id)")
        }
    }

    @Test(arguments: ids) func `CSV and JSON hold the same values, and the table the same days`(id: String)
        throws
    {
        let csv = SampleSite.text("charts/\(id).csv", in: Self.long).split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let json = try CanonicalJSON.decode(
            ReadChart.self,
            from: Array(SampleSite.text("charts/\(id).json", in: Self.long).utf8)
        )
        #expect(csv[0] == ["day"] + json.series.map(\.name))
        #expect(csv.dropFirst().map { $0[0] } == json.days)
        for (column, series) in json.series.enumerated() {
            #expect(csv.dropFirst().map { Double($0[column + 1]) } == series.values)
        }
        let page = SampleSite.text("charts/\(id).html", in: Self.long)
        for day in json.days {
            let isThere = page.contains("<th scope=\"row\">\(day)</th>") || page.contains(">\(day)</a></th>")
            #expect(isThere, "\(id) on \(day)")
        }
    }

    @Test func `a chart without figures says why, and draws nothing`() {
        let page = SampleSite.text("charts/ctr.html", in: Self.files)
        #expect(page.contains("No analytics yet"))
        #expect(!page.contains("class=\"plot"))
    }

    @Test func `thresholds are drawn and named`() {
        let page = SampleSite.text("charts/success-rate.html", in: Self.long)
        #expect(page.contains("class=\"line warning\"") && page.contains("class=\"line critical\""))
        #expect(page.contains("warning under 80\u{A0}%") && page.contains("critical under 70\u{A0}%"))
    }

    @Test func `the panel of a small history reads as it did`() throws {
        let page = SampleSite.text("index.html", in: Self.files)
        let panels = page.split(separator: "<article ").filter {
            $0.hasPrefix("class=\"panel\" id=\"videos\"")
        }
        let panel = try #require(panels.first?.split(separator: "</article>").first)
        expectGolden("<article \(panel)</article>\n", "videos-panel.html")
    }

    private struct ReadChart: Decodable {
        struct Series: Decodable {
            var name: String
            var values: [Double?]
        }

        var days: [String]
        var series: [Series]
    }
}
