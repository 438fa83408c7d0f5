import Tenfold

/// What calls of an endpoint cost on a day.
///
/// A server of one's own is free. A model of OpenAI's whose price is not known is booked by the dearest in the
/// table: a budget that is wrong must be wrong on the safe side.
struct ModelPrice: Sendable {
    var endpoint: OpenAIEndpoint
    var day: Day

    func most(_ request: ModelRequest) -> Double {
        guard let price = price(of: request.model) else { return 0 }
        return price.usd(input: request.inputTokens, output: request.maxOutputTokens)
    }

    func usd(_ usage: TokenUsage, model: String, tier: String?) -> Double {
        guard let price = price(of: model) else { return 0 }
        return price.usd(
            input: usage.inputHoldsCached ? max(0, usage.input - usage.cached) : usage.input,
            cached: usage.cached,
            written: usage.written,
            output: usage.output,
            tier: tier
        )
    }

    private func price(of model: String) -> OpenAIPrice? {
        guard endpoint.isOpenAI else { return nil }
        return OpenAIPrice.of(model, on: day) ?? OpenAIPrice.dearest(on: day)
    }
}
