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
    /// Tokens that the service writes down to know them again; nil where no such price is published.
    public var cacheWrite: Double?
    /// Tokens received, those of reasoning among them.
    public var output: Double
    /// Where the price was read.
    public var source: String

    /// What a call costs, in US dollars, with nothing cached.
    public func usd(input: Int, output: Int) -> Double {
        (self.input * Double(input) + self.output * Double(output)) / 1_000_000
    }

    /// What a call costs, in US dollars, by its counted tokens and the tier it was billed by.
    ///
    /// After the model pages: beyond 272,000 tokens of input all input costs twice, all output half as much again;
    /// the tiers `flex` and `batch` cost half, `priority` and `fast` twice.
    public func usd(input: Int, cached: Int, written: Int, output: Int, tier: String?) -> Double {
        let isLong = input + cached > 272_000
        let sent =
            Double(input) * self.input + Double(cached) * (cachedInput ?? self.input)
            + Double(written) * (cacheWrite ?? self.input * 1.25)
        let received = Double(output) * self.output
        let whole = (sent * (isLong ? 2 : 1) + received * (isLong ? 1.5 : 1)) / 1_000_000
        switch tier {
        case "flex", "batch": return whole / 2
        case "priority", "fast": return whole * 2
        default: return whole
        }
    }

    /// The price of a model that holds on a day, also under a dated name of it; nil where none is known.
    public static func of(_ model: String, on day: Day) -> OpenAIPrice? {
        known(on: day).filter { $0.model == model || model.hasPrefix("\($0.model)-") }
            .max { ($0.model.count, $0.from) < ($1.model.count, $1.from) }
    }

    /// The price that no other model is above, on a day.
    public static func dearest(on day: Day) -> OpenAIPrice? { known(on: day).max { $0.output < $1.output } }

    /// Prices of before their first known day are the first known ones.
    private static func known(on day: Day) -> [OpenAIPrice] {
        all.filter { price in
            price.from <= day.description
                || !all.contains { $0.model == price.model && $0.from < price.from }
        }
    }
}

extension OpenAIPrice {
    /// The model that scripts are priced by where nothing else is said.
    static var script: OpenAIPrice { all[0] }

    /// The prices, a line each; a new price of a model is a new line with its day, and the old one stays.
    public static var all: [OpenAIPrice] {
        let docs = "https://developers.openai.com/api/docs/models/"
        return [
            price("gpt-6-luna", 0.10, cached: 0.01, written: 0.125, 0.50, docs + "gpt-6-luna"),
            price("gpt-5.6-luna", 0.20, cached: 0.02, written: 0.25, 1.20, docs + "gpt-5.6-luna"),
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
                written: 2.50,
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
        written: Double? = nil,
        _ output: Double,
        _ source: String
    ) -> OpenAIPrice {
        OpenAIPrice(
            model: model,
            from: "2026-11-23",
            input: input,
            cachedInput: cached,
            cacheWrite: written,
            output: output,
            source: source
        )
    }
}
