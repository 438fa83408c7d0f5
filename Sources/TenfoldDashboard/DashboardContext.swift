public import Tenfold

/// What the dashboard shows beside the records: limits as the ledger counts them, the plan, and what may be seen.
public struct DashboardContext: Sendable {
    /// The resources with their limits, each in its own window.
    public var resources: [Resource]
    /// The rules of the zones that windows name; those of the presets are known without.
    public var zones: [String: TimeZoneRules]
    /// The share of every limit that stays unused.
    public var safetyMargin: Double
    /// The starts planned for the phase in force; nil where none is planned.
    public var schedule: SchedulePlan?
    /// True where click-through, retention and revenue may be seen.
    public var showsOwnerFigures: Bool
    /// A winner has more views than this at the age of ``viewsAgeDays``.
    public var winnerViews: Int
    /// The age at which views decide, in full days.
    public var viewsAgeDays: Int
    /// The words of the pages.
    public var wording: Wording
    /// The path the site is served under, such as `/channel/`; needed by the page for wrong addresses alone.
    public var basePath: String
    /// What tells the channel's feeds from those of others, its `owner/name` at GitHub; empty where it has none.
    public var repository: String

    /// Makes a context.
    public init(
        resources: [Resource] = [],
        zones: [String: TimeZoneRules] = [:],
        safetyMargin: Double = 0.05,
        schedule: SchedulePlan? = nil,
        showsOwnerFigures: Bool = true,
        winnerViews: Int = 1000,
        viewsAgeDays: Int = 7,
        wording: Wording = .english,
        basePath: String = "",
        repository: String = ""
    ) {
        self.resources = resources
        self.zones = zones
        self.safetyMargin = safetyMargin
        self.schedule = schedule
        self.showsOwnerFigures = showsOwnerFigures
        self.winnerViews = winnerViews
        self.viewsAgeDays = viewsAgeDays
        self.wording = wording
        self.basePath = basePath
        self.repository = repository
    }

    /// What a configuration says of it.
    public init(
        _ configuration: Configuration,
        zones: [String: TimeZoneRules] = [:],
        schedule: SchedulePlan? = nil,
        basePath: String = ""
    ) {
        self.init(
            resources: configuration.resources,
            zones: zones,
            safetyMargin: configuration.safetyMargin,
            schedule: schedule,
            showsOwnerFigures: configuration.showsOwnerFigures,
            winnerViews: configuration.gates.winnerViews,
            viewsAgeDays: configuration.gates.viewsAgeDays,
            basePath: basePath,
            repository: configuration.repository.name
        )
    }

    /// The rules of a zone; UTC where it is not known.
    func rules(of zone: String) -> TimeZoneRules {
        zones[zone] ?? TimeZoneRules.shipped[zone].flatMap { TimeZoneRules(posix: $0) } ?? .utc
    }
}
