import Tenfold

/// `POST /responses`, which OpenAI recommends for new programs.
///
/// After OpenAI's OpenAPI description 2.3.0 (CreateResponse, Response).
struct ResponsesDialect: OpenAIDialect {
    let path = "/responses"

    func body(_ request: ModelRequest, as form: StructuredForm) -> JSONValue {
        var members: [String: JSONValue] = [
            "model": .string(request.model), "instructions": .string(request.instructions),
            "input": .array(request.turns.map(message)),
            "max_output_tokens": .integer(request.maxOutputTokens), "store": false,
        ]
        if let effort = request.effort { members["reasoning"] = ["effort": .string(effort)] }
        switch form {
        case .schema:
            members["text"] = [
                "format": [
                    "type": "json_schema", "name": .string(request.schemaName), "strict": true,
                    "schema": request.schema,
                ]
            ]
        case .object: members["text"] = ["format": ["type": "json_object"]]
        case .words: break
        }
        return .object(members)
    }

    /// A turn with its type, which OpenAI guesses and others ask for.
    private func message(_ turn: ModelRequest.Turn) -> JSONValue {
        [
            "type": "message", "role": .string(turn.speaker.rawValue), "content": .string(turn.text),
        ]
    }

    func reply(_ answer: JSONValue) -> ModelReply? {
        guard let status = answer["status"]?.text, case .array? = answer["output"] else { return nil }
        let parts = (answer["output"]?.list ?? []).filter { $0["type"]?.text == "message" }
            .flatMap { $0["content"]?.list ?? [] }
        let refusal = parts.first { $0["type"]?.text == "refusal" }?["refusal"]?.text
        let ending: ModelReply.Ending =
            switch (status, answer["incomplete_details"]?["reason"]?.text) {
            case _ where refusal != nil: .refused(refusal ?? "")
            case ("incomplete", "content_filter"): .filtered
            case ("incomplete", _): .cutOff
            default: .complete
            }
        return ModelReply(
            text: parts.filter { $0["type"]?.text == "output_text" }.compactMap { $0["text"]?.text }.joined(),
            ending: ending,
            usage: usage(answer["usage"]),
            model: answer["model"]?.text,
            tier: answer["service_tier"]?.text
        )
    }

    private func usage(_ value: JSONValue?) -> TokenUsage? {
        guard let input = value?["input_tokens"]?.whole, let output = value?["output_tokens"]?.whole else {
            return nil
        }
        let details = value?["input_tokens_details"]
        return TokenUsage(
            input: input,
            cached: details?["cached_tokens"]?.whole ?? 0,
            written: details?["cache_write_tokens"]?.whole ?? 0,
            output: output,
            // Accounts differ on whether the cached ones are split off here; counting both cannot be too little.
            inputHoldsCached: false
        )
    }
}
