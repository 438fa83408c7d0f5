extension ResourcePreset {
    /// OpenAI: limits differ by account tier and model; these are the strategy's cautious figures.
    ///
    /// The price is that of a script of 2,000 tokens in and 1,500 out on gpt-6-luna; override both with your own.
    static var openai: ResourcePreset {
        ResourcePreset(
            name: "openai",
            title: "OpenAI API, cautious tokens a minute",
            limits: [
                ResourceLimit(
                    name: "tokens",
                    amount: 10_000,
                    unit: "tokens",
                    window: .rolling(seconds: 60),
                    costs: ["script": 3500]
                )
            ],
            pricesUSD: ["script": 0.001],
            source: "https://developers.openai.com/api/docs/models/gpt-6-luna",
            asOf: "2026-11-23"
        )
    }
}
