import Tenfold
import TenfoldDashboard
import TenfoldMetrics
import TenfoldTesting

/// Sites of made-up channels with the strategy's configuration.
enum SampleSite {
    static func input(
        _ records: RecordSet,
        title: String = "Five Facts",
        _ change: (inout DashboardContext) -> Void = { _ in }
    ) -> DashboardInput {
        let configuration = configuration(title: title)
        var context = DashboardContext(configuration)
        change(&context)
        return DashboardInput(
            configuration,
            fallbackTitle: title,
            context: context,
            records: records,
            rollups: .roll(records)
        )
    }

    static func files(_ history: ChannelHistory) -> [GeneratedFile] {
        Dashboard.build(input(history.records()) { $0.schedule = schedule })
    }

    static func text(_ path: String, in files: [GeneratedFile]) -> String {
        files.first { $0.path == "site/\(path)" }.map { String(decoding: $0.contents, as: UTF8.self) } ?? ""
    }

    /// The starts of the made-up histories, which keep UTC.
    static let schedule = SchedulePlan(
        phase: PhaseName("10x"),
        zone: "UTC",
        slots: [17, 377, 737, 1097].map { Slot(minuteOfDay: $0, videos: 10) },
        maxDelayMinutes: 180
    )

    static func configuration(title: String) -> Configuration {
        Configuration(
            resources: presets.compactMap { name, preset in
                ResourcePresets.named(preset).map { Resource(name: name, limits: $0.limits) }
            },
            budget: Budget(monthlyUSD: 88),
            dashboard: DashboardSettings(title: title)
        )
    }

    private static let presets = [
        ("youtube", "youtube"), ("pexels", "pexels"), ("actions_minutes", "github_free"),
    ]
}
