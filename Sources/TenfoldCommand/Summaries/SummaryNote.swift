import Synchronization
import TenfoldDashboard

/// The vital figures of the site that was built last, for the report of the run that built it.
final class SummaryNote: Sendable {
    private let summary = Mutex<DashboardSummary?>(nil)

    /// What was noted; nil where no site was built.
    var noted: DashboardSummary? { summary.withLock { $0 } }

    /// Notes the figures of a site.
    func set(_ new: DashboardSummary) { summary.withLock { $0 = new } }
}
