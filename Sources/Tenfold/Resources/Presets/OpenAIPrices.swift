/// What a model charges from a day on, in US dollars for a million tokens.
public struct OpenAIPrice: Sendable, Codable, Equatable {
    /// The model's id in requests.
    public var model: String
    /// The first day it is known to hold, such as `2026-11-23`.
    public var from: String
    /// Tokens sent.
    public var input: Double
    /// Tokens sent again that the service still knew; nil where no such price is published.
    public var cachedInput: Double?
    /// Tokens received, those of reasoning among them.
    public var output: Double
    /// Where the price was read.
    public var source: String

    /// What a call costs, in US dollars, with nothing cached.
    public func usd(input: Int, output: Int) -> Double {
        (self.input * Double(input) + self.output * Double(output)) / 1_000_000
    }

    /// The price of a model that holds on a day; nil where none is known.
    public static func of(_ model: String, on day: Day) -> OpenAIPrice? {
        all.filter { $0.model == model && $0.from <= day.description }.max { $0.from < $1.from }
    }
}

extension OpenAIPrice {
    /// The model that scripts are priced by where nothing else is said.
    static var script: OpenAIPrice { all[0] }

    /// The prices, a line each; a new price of a model is a new line with its day, and the old one stays.
    public static var all: [OpenAIPrice] {
        let docs = "https://developers.openai.com/api/docs/models/"
        return [
            price("gpt-6-luna", 0.10, cached: 0.01, 0.50, docs + "gpt-6-luna"),
            price("gpt-5.6-luna", 0.20, cached: 0.02, 1.20, docs + "gpt-5.6-luna"),
            price(
                "gpt-5.6-terra",
                2,
                cached: 0.20,
                12,
                "https://docs.laozhang.ai/en/announcements/gpt-5-6-pricing-2026-07.md"
            ),
            price(
                "gpt-6-sol",
                2,
                cached: 0.20,
                10,
                "https://github.com/TheKrush/PromptFuel/releases/tag/v1.0.21"
            ),
            price(
                "gpt-6-astra",
                10,
                cached: 1,
                50,
                "https://github.com/TheKrush/PromptFuel/releases/tag/v1.0.21"
            ),
        ]
    }

    private static func price(
        _ model: String,
        _ input: Double,
        cached: Double?,
        _ output: Double,
        _ source: String
    ) -> OpenAIPrice {
        OpenAIPrice(
            model: model,
            from: "2026-11-23",
            input: input,
            cachedInput: cached,
            output: output,
            source: source
        )
    }
}
