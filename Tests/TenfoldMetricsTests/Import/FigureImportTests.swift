import Tenfold
import TenfoldMetrics
import Testing

/// Figures that other programs kept.
struct FigureImportTests {
    private func figures(_ text: String, _ format: FigureImport.Format) throws -> [String] {
        try FigureImport.events(Array(text.utf8), format, source: "file").map { event in
            guard case .figureReported(let name, let value, let reason) = event.change else { return "" }
            return "\(UTCTime.text(event.at)) \(name) \(value) \(reason)"
        }
    }

    @Test func `github-action-benchmark's data`() throws {
        let text = """
            window.BENCHMARK_DATA = {"lastUpdate": 1700000000123, "repoUrl": "", "entries": {"Go Benchmark": [
            {"commit": {"id": "abc"}, "date": 1700000000123, "tool": "go", "benches": [
            {"name": "BenchmarkFib10", "value": 325.5, "unit": "ns/op", "extra": "x"}]}]}}
            """
        #expect(
            try figures(text, .benchmark) == [
                "2023-11-14T22:13:20Z go_benchmark_benchmarkfib10 325.5 from file"
            ]
        )
    }

    @Test func `a table with quoted names and empty fields`() throws {
        let text = "day,\"Views, all\",Clicks\r\n2026-11-01,12,\r\n2026-11-02T06:00:00Z,13.5,4\r\n"
        #expect(
            try figures(text, .csv) == [
                "2026-11-01T00:00:00Z views_all 12.0 from file",
                "2026-11-02T06:00:00Z views_all 13.5 from file",
                "2026-11-02T06:00:00Z clicks 4.0 from file",
            ]
        )
    }

    @Test func `an object a line`() throws {
        let text = "{\"at\":\"2026-11-01T00:00:00Z\",\"name\":\"x\",\"value\":3}\n"
        #expect(try figures(text, .jsonl) == ["2026-11-01T00:00:00Z x 3.0 from file"])
    }

    @Test(arguments: [
        (
            FigureImport.Format.csv, "day,x\nyesterday,1\n",
            "cannot import row 2: it does not begin with a day"
        ),
        (.csv, "day,x\n2026-11-01,much\n", "cannot import row 2: 'much' under 'x' is no number"),
        (.csv, "", "its first row has to name a time"), (.jsonl, "{}\n", "cannot import line 1"),
        (.benchmark, "nothing", "there is no 'window.BENCHMARK_DATA"),
        (.benchmark, "} first, then {", "there is no 'window.BENCHMARK_DATA"),
    ])
    func `what cannot be read says where`(_ format: FigureImport.Format, _ text: String, _ words: String)
        throws
    {
        do {
            _ = try figures(text, format)
            Issue.record("it was read")
        } catch {
            #expect("\(error)".contains(words), "\(error)")
        }
    }
}
