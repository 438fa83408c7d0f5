extension ResourcePreset {
    /// OpenAI: limits differ by account, tier and model, and none holds for all; set those of your account's page.
    ///
    /// The price is that of a script of 2,000 tokens in and 1,500 out by ``OpenAIPrice``.
    static var openai: ResourcePreset {
        ResourcePreset(
            name: "openai",
            title: "OpenAI API, figures of a small paid account",
            limits: [
                ResourceLimit(
                    name: "tokens",
                    amount: 200_000,
                    unit: "tokens",
                    window: .rolling(seconds: 60),
                    costs: ["script": 3500]
                ),
                ResourceLimit(
                    name: "requests",
                    amount: 500,
                    unit: "requests",
                    window: .rolling(seconds: 60),
                    costs: ["script": 1]
                ),
            ],
            pricesUSD: ["script": OpenAIPrice.script.usd(input: 2000, output: 1500)],
            source: "https://developers.openai.com/api/docs/guides/rate-limits",
            asOf: "2026-11-23"
        )
    }
}
