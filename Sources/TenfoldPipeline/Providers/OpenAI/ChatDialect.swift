import Tenfold

/// `POST /chat/completions`, which compatible servers speak too.
///
/// After OpenAI's OpenAPI description 2.3.0 (CreateChatCompletionRequest, CreateChatCompletionResponse).
struct ChatDialect: OpenAIDialect {
    let path = "/chat/completions"

    func body(_ request: ModelRequest, as form: StructuredForm) -> JSONValue {
        var messages: [JSONValue] = [
            ["role": "system", "content": .string(request.instructions)]
        ]
        messages += request.turns.map {
            ["role": .string($0.speaker.rawValue), "content": .string($0.text)]
        }
        var members: [String: JSONValue] = [
            "model": .string(request.model), "messages": .array(messages),
            "max_completion_tokens": .integer(request.maxOutputTokens),
        ]
        if let effort = request.effort { members["reasoning_effort"] = .string(effort) }
        switch form {
        case .schema:
            members["response_format"] = [
                "type": "json_schema",
                "json_schema": [
                    "name": .string(request.schemaName), "strict": true, "schema": request.schema,
                ],
            ]
        case .object:
            // `schema` beside the type is what llama.cpp's servers read.
            members["response_format"] = ["type": "json_object", "schema": request.schema]
        case .words: break
        }
        return .object(members)
    }

    func reply(_ answer: JSONValue) -> ModelReply? {
        guard let choice = answer["choices"]?[0], let message = choice["message"] else { return nil }
        let refusal = message["refusal"]?.text
        let ending: ModelReply.Ending =
            switch choice["finish_reason"]?.text {
            case _ where refusal != nil: .refused(refusal ?? "")
            case "length": .cutOff
            case "content_filter": .filtered
            default: .complete
            }
        return ModelReply(
            text: message["content"]?.text ?? "",
            ending: ending,
            usage: usage(answer["usage"]),
            model: answer["model"]?.text,
            tier: answer["service_tier"]?.text
        )
    }

    private func usage(_ value: JSONValue?) -> TokenUsage? {
        guard let input = value?["prompt_tokens"]?.whole, let output = value?["completion_tokens"]?.whole
        else { return nil }
        let details = value?["prompt_tokens_details"]
        return TokenUsage(
            input: input,
            cached: details?["cached_tokens"]?.whole ?? 0,
            written: details?["cache_write_tokens"]?.whole ?? 0,
            output: output,
            inputHoldsCached: true
        )
    }
}
