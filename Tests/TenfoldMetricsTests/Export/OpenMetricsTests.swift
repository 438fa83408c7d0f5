import Tenfold
import TenfoldLive
import TenfoldMetrics
import TenfoldTesting
import Testing

/// Figures for collectors, as Prometheus's own parser reads them.
struct OpenMetricsTests {
    @Test(arguments: ["sixty days", "nothing", "hostile names"])
    func `a parser of OpenMetrics reads every figure`(_ history: String) async throws {
        var records = history == "sixty days" ? ChannelHistory.sixtyDays.records() : RecordSet()
        if history == "hostile names" {
            records.usage = [usage("a")]
            records.usage[0].resource = "a\"b\\c\nd{}=,\u{202E}é"
        }
        let rollups = Rollups.roll(records)
        let text = OpenMetrics.text(rollups)
        try await withTemporaryFolder { folder in
            try LocalFiles().write(Array(text.utf8), to: "\(folder)/metrics.txt")
            let script = """
                import sys
                from prometheus_client.openmetrics.parser import text_string_to_metric_families as families
                print(sum(len(f.samples) for f in families(open(sys.argv[1], newline="").read())))
                """
            let installed = "\(Program.packageRoot)/.venv/bin/python3"
            let python = LocalFiles().exists(installed) ? installed : "python3"
            let result = try await SubprocessRunner().run(
                ProcessCommand(python, ["-c", script, "\(folder)/metrics.txt"], directory: folder)
            )
            #expect(result.exitCode == 0, "\(result.errorText)")
            let samples = text.split(separator: "\n").count { !$0.hasPrefix("#") }
            #expect(result.outputText == "\(samples)\n")
        }
    }
}
