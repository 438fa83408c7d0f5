public import Tenfold

/// Has a language model write the script, holds its answer against the schema and the script's checks, and asks it
/// to mend what is wrong.
public struct OpenAIScriptWriter: ScriptProvider {
    /// How the model is asked.
    public struct Settings: Sendable, Equatable {
        /// The model's id.
        public var model: String
        /// `chat` or `responses`.
        public var api: String
        /// How long a reasoning model thinks; nil chooses by the model.
        public var effort: String?
        /// The most tokens of an answer.
        public var maxOutputTokens: Int
        /// How often the model may mend its answer.
        public var repairs: Int

        /// Makes settings.
        public init(
            model: String = "gpt-6-luna",
            api: String = "chat",
            effort: String? = nil,
            maxOutputTokens: Int = 3000,
            repairs: Int = 2
        ) {
            self.model = model
            self.api = api
            self.effort = effort
            self.maxOutputTokens = maxOutputTokens
            self.repairs = repairs
        }
    }

    private let client: OpenAIClient
    private let settings: Settings
    private let prompt: ScriptPrompt

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - context: the job whose accounts pay; nil where nothing is booked.
    ///   - prompt: the text of `templates/prompts/script.md`.
    /// - Throws: ``StepFailure`` where the prompt cannot be used.
    public init(
        endpoint: OpenAIEndpoint,
        settings: Settings = Settings(),
        prompt: String,
        services: Services,
        context: StepContext? = nil
    ) throws {
        client = OpenAIClient(
            endpoint: endpoint,
            dialect: settings.api == "responses" ? ResponsesDialect() : ChatDialect(),
            transport: services.transport,
            retrier: services.retrier(
                RetryPolicy(attempts: 4, baseSeconds: 1, capSeconds: 20, patienceSeconds: 90)
            ),
            clock: services.clock,
            calls: PaidCalls(step: .script, of: context),
            replies: context.map {
                ReplyStore(folder: $0.workspace.path("script/replies"), files: services.files)
            }
        )
        self.settings = settings
        self.prompt = try ScriptPrompt(prompt)
    }

    /// See ``ScriptProvider/writeScript(about:pattern:seed:)``.
    public func writeScript(
        about idea: Idea,
        pattern: Pattern?,
        seed: UInt64
    ) async throws -> Produced<Script> {
        var request = ModelRequest(
            model: settings.model,
            instructions: prompt.instructions,
            turns: [.init(speaker: .user, text: prompt.task(idea: idea, pattern: pattern))],
            schemaName: "video_script",
            schema: ScriptDraft.schema,
            maxOutputTokens: settings.maxOutputTokens,
            effort: settings.effort ?? Self.usualEffort(settings.model)
        )
        var form = StructuredForm.schema
        var problems: [String] = []
        for round in 0...settings.repairs {
            let (reply, accepted) = try await client.ask(request, from: form)
            form = accepted
            let text = try usable(reply, &request)
            switch text.map({ ScriptDraft.read($0, pattern: pattern, model: reply.model ?? settings.model) })
            {
            case .script(let script)?: return Produced(script, checks: [record(reply, round)])
            case .problems(let found)?:
                problems = found
                request.turns.append(.init(speaker: .assistant, text: text ?? ""))
                request.turns.append(.init(speaker: .user, text: Self.complaint(found)))
            case nil: problems = ["it was cut off at \(settings.maxOutputTokens) tokens"]
            }
        }
        throw StepFailure(
            .bad,
            "cannot write a script about '\(idea.title)': after \(settings.repairs + 1) answers of "
                + "\(settings.model) \(problems.prefix(3).joined(separator: "; "))"
        )
    }

    /// The text of a reply that ended well; nil where it was cut off and may now be longer.
    private func usable(_ reply: ModelReply, _ request: inout ModelRequest) throws -> String? {
        switch reply.ending {
        case .complete: return reply.text
        case .cutOff:
            request.maxOutputTokens *= 2
            return nil
        case .filtered:
            throw StepFailure(.bad, "cannot write a script: the service's content filter stopped the answer")
        case .refused(let words):
            throw StepFailure(.bad, "cannot write a script: the model declines: \(words.prefix(200))")
        }
    }

    private static func complaint(_ problems: [String]) -> String {
        "Your answer cannot be used as it is:\n" + problems.map { "- \($0)\n" }.joined()
            + "Answer again with the whole corrected JSON object and nothing else."
    }

    /// Models that think are told to think little: a script needs none, and thinking is billed as output.
    private static func usualEffort(_ model: String) -> String? {
        ["gpt-5", "gpt-6"].contains { model.hasPrefix($0) } ? "low" : nil
    }

    private func record(_ reply: ModelReply, _ repairs: Int) -> CheckRecord {
        let tokens = reply.usage.map { "\($0.input) tokens in, \($0.output) out" } ?? "tokens not counted"
        let mended = repairs == 0 ? "" : ", mended \(repairs) times"
        return CheckRecord(
            name: "script model",
            grade: .pass,
            measured: "\(reply.model ?? settings.model), \(tokens)\(mended)",
            limit: "an answer that fits the schema and the script's checks"
        )
    }
}
