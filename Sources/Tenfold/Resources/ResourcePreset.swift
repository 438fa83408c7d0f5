/// The known limits of a service, as data with its source and date.
public struct ResourcePreset: Sendable, Codable, Equatable, Identifiable {
    /// The name in the configuration, such as `youtube`.
    public var name: String
    /// What it is, for a person.
    public var title: String
    /// What is limited.
    public var limits: [ResourceLimit]
    /// What one operation costs, in US dollars.
    public var pricesUSD: [String: Double]
    /// Where the figures come from.
    public var source: String
    /// The day on which they were read there, such as `2026-11-23`.
    public var asOf: String

    /// ``name``.
    public var id: String { name }

    /// Makes a preset.
    public init(
        name: String,
        title: String,
        limits: [ResourceLimit],
        pricesUSD: [String: Double] = [:],
        source: String,
        asOf: String
    ) {
        self.name = name
        self.title = title
        self.limits = limits
        self.pricesUSD = pricesUSD
        self.source = source
        self.asOf = asOf
    }
}

/// The presets that ship; a new one is a file in `Presets/` and a line here.
public enum ResourcePresets {
    /// All presets, by name.
    public static var all: [ResourcePreset] {
        [
            .youtube, .youtube2023, .youtubeAnalytics, .openai, .pexels, .pixabay,
            .githubFree, .githubPro, .githubTeam, .githubEnterprise,
        ]
    }

    /// The preset of a name, where there is one.
    public static func named(_ name: String) -> ResourcePreset? {
        all.first { $0.name == name }
    }
}
