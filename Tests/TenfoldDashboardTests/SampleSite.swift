import Tenfold
import TenfoldDashboard
import TenfoldMetrics
import TenfoldTesting

/// Sites of made-up channels with the strategy's configuration.
enum SampleSite {
    static func input(_ records: RecordSet, title: String = "Five Facts") -> DashboardInput {
        DashboardInput(
            configuration(title: title),
            fallbackTitle: title,
            records: records,
            rollups: .roll(records)
        )
    }

    static func files(_ history: ChannelHistory) -> [GeneratedFile] {
        Dashboard.build(input(history.records()))
    }

    static func text(_ path: String, in files: [GeneratedFile]) -> String {
        files.first { $0.path == "site/\(path)" }.map { String(decoding: $0.contents, as: UTF8.self) } ?? ""
    }

    private static func configuration(title: String) -> Configuration {
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
