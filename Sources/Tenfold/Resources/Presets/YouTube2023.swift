extension ResourcePreset {
    /// YouTube Data API as the strategy knew it: one bucket for all.
    static var youtube2023: ResourcePreset {
        ResourcePreset(
            name: "youtube_2023",
            title: "YouTube Data API v3 until 2025-12, one bucket of 10,000 units",
            limits: [
                ResourceLimit(
                    name: "units",
                    amount: 10_000,
                    unit: "units",
                    window: .day(zone: "America/Los_Angeles"),
                    costs: ["upload": 1600, "metadata_update": 50, "analytics_fetch": 200]
                )
            ],
            source: "https://developers.google.com/youtube/v3/revision_history",
            asOf: "2023-12-31"
        )
    }
}
