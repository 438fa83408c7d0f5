extension ResourcePreset {
    /// Pexels: 200 requests in any hour and 20,000 a month.
    static var pexels: ResourcePreset {
        ResourcePreset(
            name: "pexels",
            title: "Pexels API, free",
            limits: [
                ResourceLimit(
                    name: "hourly",
                    amount: 200,
                    unit: "requests",
                    window: .rolling(seconds: 3600),
                    costs: ["image_search": 1]
                ),
                ResourceLimit(
                    name: "monthly",
                    amount: 20_000,
                    unit: "requests",
                    window: .month(zone: "UTC"),
                    costs: ["image_search": 1]
                ),
            ],
            source: "https://www.pexels.com/api/documentation/",
            asOf: "2026-11-23"
        )
    }
}
