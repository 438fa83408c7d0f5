public import Tenfold

/// Speaks through an OpenAI-shaped endpoint: `POST /audio/speech`.
///
/// After OpenAI's OpenAPI description 2.3.0 (CreateSpeechRequest). OpenAI's own models for it end on 2027-01-06;
/// other services keep the shape.
struct OpenAISpeaker: SentenceSpeaker {
    var endpoint: OpenAIEndpoint
    var model: String
    var name: String
    var services: Services
    var calls: PaidCalls

    var voice: String { "\(endpoint.base) \(model) \(name)" }

    func speak(_ sentence: String, to path: String) async throws {
        guard sentence.unicodeScalars.count <= 4096 else {
            throw StepFailure(.bad, "cannot speak a sentence of more than 4,096 characters")
        }
        var request = try endpoint.request("/audio/speech", body(sentence))
        request.download = path
        let retrier = services.retrier(
            RetryPolicy(attempts: 4, baseSeconds: 1, capSeconds: 20, patienceSeconds: 60)
        )
        do {
            let answer = try await retrier.run { _ in try await attempt(request, sentence) }
            if !answer.body.isEmpty { try services.files.write(answer.body, to: path) }
        } catch let refusal as OpenAIRefusal {
            throw failure(refusal)
        } catch let lost as WebFailure {
            throw StepFailure(lost.isTransient ? .transient : .broken, lost.description)
        }
    }

    func body(_ sentence: String) -> JSONValue {
        [
            "model": .string(model), "input": .string(sentence), "voice": .string(name),
            "response_format": "wav",
        ]
    }

    private func attempt(_ request: WebRequest, _ sentence: String) async throws -> WebAttempt<WebAnswer> {
        let call = try await calls.reserve(price(sentence), for: model)
        do {
            let answer = try await services.transport.send(request)
            if answer.isSuccess { return .done(answer) }
            try await calls.settle(call, usd: 0)
            let refusal = OpenAIRefusal(answer)
            switch refusal.meaning {
            case .tooFast(let least), .passing(let least): return .setback(refusal, least: least)
            default: throw refusal
            }
        } catch let lost as WebFailure {
            if !lost.mayHaveArrived { try await calls.settle(call, usd: 0) }
            guard lost.isTransient else { throw lost }
            return .setback(lost)
        }
    }

    /// The service counts no tokens for speech: booked is what the dearest of its models took for a character.
    private func price(_ sentence: String) -> Double {
        endpoint.isOpenAI ? Double(sentence.unicodeScalars.count) * 30 / 1_000_000 : 0
    }

    private func failure(_ refusal: OpenAIRefusal) -> StepFailure {
        let words = "cannot speak the script at \(endpoint.base): \(refusal)"
        switch refusal.meaning {
        case .tooFast(let least), .passing(let least):
            return StepFailure(.transient, words, retryAfterSeconds: least)
        case .forbiddenContent: return StepFailure(.bad, words)
        case .unknownModel:
            return StepFailure(
                .broken,
                "\(words); name another model or service, or speak on this machine: voice: { use: espeak }"
            )
        default: return StepFailure(.broken, words)
        }
    }
}

extension SentenceVoice {
    /// A voice of an OpenAI-shaped endpoint.
    public static func openAI(
        endpoint: OpenAIEndpoint,
        model: String?,
        voice: String?,
        services: Services,
        runner: any ProcessRunner,
        context: StepContext? = nil
    ) -> SentenceVoice {
        let speaker = OpenAISpeaker(
            endpoint: endpoint,
            model: model ?? "gpt-4o-mini-tts",
            name: voice ?? "alloy",
            services: services,
            calls: PaidCalls(step: .voice, of: context)
        )
        return SentenceVoice(speaker, runner: runner, files: services.files)
    }
}
