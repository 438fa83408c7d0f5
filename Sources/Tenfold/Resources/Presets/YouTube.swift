extension ResourcePreset {
    /// YouTube Data API today: separate daily buckets, which start anew at midnight Pacific time.
    ///
    /// Beside them each channel may take only so many uploads in 24 hours. YouTube publishes no number, and
    /// channels were refused after as few as two; 60 stands for an established one. Lower it to what yours takes.
    static var youtube: ResourcePreset {
        let day = Window.day(zone: "America/Los_Angeles")
        return ResourcePreset(
            name: "youtube",
            title: "YouTube Data API v3, separate buckets",
            limits: [
                ResourceLimit(name: "uploads", amount: 100, unit: "calls", window: day, costs: ["upload": 1]),
                ResourceLimit(
                    name: "channel_uploads",
                    amount: 60,
                    unit: "uploads",
                    window: .rolling(seconds: 86_400),
                    costs: ["upload": 1]
                ),
                ResourceLimit(
                    name: "searches",
                    amount: 100,
                    unit: "calls",
                    window: day,
                    costs: ["search": 1]
                ),
                ResourceLimit(
                    name: "units",
                    amount: 10_000,
                    unit: "units",
                    window: day,
                    costs: [
                        "metadata_update": 50, "thumbnail": 50, "captions": 400, "captions_list": 50,
                        "status_poll": 1, "lookup": 1, "playlist_insert": 50, "chart_fetch": 1,
                    ]
                ),
                ResourceLimit(
                    name: "statistics",
                    amount: 10_000,
                    unit: "units",
                    window: day,
                    costs: ["analytics_fetch": 1]
                ),
            ],
            source: "https://developers.google.com/youtube/data/determine_quota_cost",
            asOf: "2026-11-23"
        )
    }
}
