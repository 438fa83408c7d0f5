extension ResourcePreset {
    /// YouTube's Analytics and Reporting APIs, which have quotas of their own.
    ///
    /// Google publishes no default for them: these are far below what is commonly told, and enough for a channel.
    static var youtubeAnalytics: ResourcePreset {
        let day = Window.day(zone: "America/Los_Angeles")
        return ResourcePreset(
            name: "youtube_analytics",
            title: "YouTube Analytics and Reporting APIs, careful figures",
            limits: [
                ResourceLimit(
                    name: "queries",
                    amount: 1000,
                    unit: "queries",
                    window: day,
                    costs: ["analytics_query": 1]
                ),
                ResourceLimit(
                    name: "reports",
                    amount: 1000,
                    unit: "calls",
                    window: day,
                    costs: ["report_call": 1]
                ),
            ],
            source: "https://developers.google.com/youtube/analytics/revision_history",
            asOf: "2026-11-23"
        )
    }
}
