extension ResourcePreset {
    /// Pixabay: 100 requests in any minute.
    static var pixabay: ResourcePreset {
        ResourcePreset(
            name: "pixabay",
            title: "Pixabay API",
            limits: [
                ResourceLimit(
                    name: "minute",
                    amount: 100,
                    unit: "requests",
                    window: .rolling(seconds: 60),
                    costs: ["image_search": 1]
                )
            ],
            source: "https://pixabay.com/api/docs/",
            asOf: "2026-11-23"
        )
    }
}
