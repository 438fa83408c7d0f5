import Templates
import Tenfold
import TenfoldDashboard
import TenfoldMetrics

extension Channel {
    /// The dashboard of this material; a function of records and configuration alone.
    func dashboard(_ material: SiteMaterial) -> [GeneratedFile] {
        let metrics = GeneratedFile(path: "site/metrics.txt", text: OpenMetrics.text(material.rollups))
        let site = Dashboard.build(
            DashboardInput(
                configuration,
                fallbackTitle: name,
                records: material.records,
                evidence: material.evidence,
                rollups: material.rollups,
                scope: DashboardScope(runs: material.runs, months: material.months)
            )
        )
        return (site + [metrics]).sorted { $0.path < $1.path }
    }

    /// A hash of what the look of every page follows from.
    var look: String {
        let phases = configuration.phases.map(\.name.rawValue).joined(separator: " ")
        let words = [toolVersion, configuration.dashboard.title ?? name, phases].joined(separator: "\n")
        let style = Template.siteStyle + Template.siteScript
        return String(SHA256.hex(style + Array(words.utf8)).prefix(16))
    }

    /// The repository's name on GitHub; elsewhere the product's, so that a page does not depend on a folder.
    private var name: String {
        environment["GITHUB_REPOSITORY"]?.split(separator: "/").last.map(String.init) ?? "Tenfold"
    }
}
