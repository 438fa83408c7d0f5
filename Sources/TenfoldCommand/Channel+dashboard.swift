import Tenfold
import TenfoldDashboard
import TenfoldMetrics

extension Channel {
    /// The dashboard of these records; a function of records and configuration alone.
    func dashboard(_ snapshot: MetricsSnapshot) -> [GeneratedFile] {
        let records = RecordSet(snapshot)
        return Dashboard.build(
            DashboardInput(configuration, fallbackTitle: name, records: records, rollups: .roll(records))
        )
    }

    /// The repository's name on GitHub; elsewhere the product's, so that a page does not depend on a folder.
    private var name: String {
        environment["GITHUB_REPOSITORY"]?.split(separator: "/").last.map(String.init) ?? "Tenfold"
    }
}
