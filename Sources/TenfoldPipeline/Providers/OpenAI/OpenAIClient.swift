import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Asks a language model, and books what it costs: money and tokens before the call, corrected by its answer.
struct OpenAIClient: Sendable {
    var endpoint: OpenAIEndpoint
    var dialect: any OpenAIDialect
    var transport: any WebTransport
    var retrier: WebRetrier
    var clock: any WallClock
    var calls: PaidCalls
    /// Keeps answers, so that a job that is taken up again does not pay for the same one twice.
    var replies: ReplyStore?

    /// Asks once, in the strictest form of answer that the endpoint knows.
    ///
    /// - Throws: ``StepFailure``.
    func ask(_ request: ModelRequest, from form: StructuredForm = .schema) async throws -> (
        reply: ModelReply, form: StructuredForm
    ) {
        var form = form
        while true {
            do {
                return (try await ask(request, as: form), form)
            } catch let refusal as OpenAIRefusal {
                guard refusal.meaning == .unknownForm, let weaker = form.weaker else {
                    throw failure(refusal)
                }
                form = weaker
            } catch let lost as WebFailure {
                throw StepFailure(lost.isTransient ? .transient : .broken, lost.description)
            }
        }
    }

    private func ask(_ request: ModelRequest, as form: StructuredForm) async throws -> ModelReply {
        let wire = try endpoint.request(dialect.path, dialect.body(request, as: form))
        if let kept = try replies?.answer(to: wire), let reply = dialect.reply(kept) { return reply }
        try await calls.take("script")
        return try await retrier.run { number in
            let call = try await calls.reserve(price.most(request), for: request.model)
            let answer: WebAnswer
            do {
                answer = try await transport.send(wire)
            } catch let failure as WebFailure {
                if !failure.mayHaveArrived { try await calls.settle(call, usd: 0) }
                // What may have been billed is asked again once at most.
                guard failure.isTransient, !failure.mayHaveArrived || number == 1 else { throw failure }
                return .setback(failure)
            }
            return try await read(answer, wire, model: request.model, call)
        }
    }

    private func read(_ answer: WebAnswer, _ wire: WebRequest, model: String, _ call: Int?) async throws
        -> WebAttempt<ModelReply>
    {
        await calls.meter?.heed(ServiceAllowance(answer.headers), at: clock.now)
        guard answer.isSuccess else {
            let refusal = OpenAIRefusal(answer)
            // A gateway that gave up cannot know whether the model went on.
            if ![502, 504].contains(answer.status) { try await calls.settle(call, usd: 0) }
            switch refusal.meaning {
            case .tooFast(let least), .passing(let least): return .setback(refusal, least: least)
            default: throw refusal
            }
        }
        guard let json = answer.json, let reply = dialect.reply(json) else {
            throw StepFailure(
                .broken,
                "cannot use the answer of \(wire.url): it is not what this API describes; "
                    + "check the base address, which ends in /v1"
            )
        }
        try await book(reply, model: model, call)
        try replies?.keep(json, of: wire)
        return .done(reply)
    }

    private func book(_ reply: ModelReply, model: String, _ call: Int?) async throws {
        guard let usage = reply.usage else { return }
        try await calls.settle(call, usd: price.usd(usage, model: model, tier: reply.tier))
        try await calls.meter?.correct("script", units: Double(usage.total))
    }

    private var price: ModelPrice { ModelPrice(endpoint: endpoint, day: Day(clock.now)) }

    private func failure(_ refusal: OpenAIRefusal) -> StepFailure {
        let words = "cannot ask the model at \(endpoint.base): \(refusal)"
        switch refusal.meaning {
        case .outOfMoney:
            return StepFailure(
                .broken,
                "\(words); add credit or raise the spend limit in the account's billing settings"
            )
        case .tooFast(let least), .passing(let least):
            return StepFailure(.transient, words, retryAfterSeconds: least)
        case .wrongKey: return StepFailure(.broken, "\(words); check OPENAI_API_KEY and its permissions")
        case .unknownModel:
            return StepFailure(
                .broken,
                "\(words); name a model that lives in tenfold.yml: script: { use: openai, model: … }"
            )
        case .forbiddenContent: return StepFailure(.bad, words)
        case .unknownForm, .wrongRequest: return StepFailure(.broken, words)
        }
    }
}
