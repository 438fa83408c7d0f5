extension Pipeline {
    static var shape: Shape<Self> {
        .object(
            Self(),
            [
                .key("script", \.script, PipelineStep.shape(of: .script), "Writes the script."),
                .key("visuals", \.visuals, PipelineStep.shape(of: .visuals), "Finds or draws the pictures."),
                .key("voice", \.voice, PipelineStep.shape(of: .voice), "Speaks the script."),
                .key("assemble", \.assemble, PipelineStep.shape(of: .assemble), "Makes the video."),
                .key("validate", \.validate, PipelineStep.shape(of: .validate), "Checks the finished file."),
                .key("upload", \.upload, PipelineStep.shape(of: .upload), "Publishes the file."),
            ]
        )
    }
}

extension PipelineStep {
    /// The keys of a step as they are written, before it is known who does it.
    private struct Draft {
        var use: String?
        var run: MaskedText?
        var timeoutMinutes = PipelineStep.defaultTimeoutMinutes
        var environment: [String: MaskedText] = [:]
        var options = ProviderOptions()
    }

    /// What a step of this name may hold: `use` or `run`.
    static func shape(of step: StepName) -> Shape<PipelineStep> {
        let fields: [Field<Draft>] =
            [
                .key(
                    "use",
                    \.use,
                    .word("provider of the step '\(step.rawValue)'", among: Providers.of(step).map(\.name)),
                    "A built-in provider."
                ),
                .key(
                    "run",
                    \.run,
                    .maskedText,
                    "A command: JSON on standard input, JSON on standard output."
                ),
                .key(
                    "timeout_minutes",
                    \.timeoutMinutes,
                    .number(0.01...360, "minutes, more than 0 and at most 360"),
                    "How long one attempt may take."
                ),
                .key(
                    "environment",
                    \.environment,
                    .table("variable", .variable, of: .maskedText),
                    "Variables for the command."
                ),
            ] + ProviderOptions.fields(in: \.options)
        let draft = Shape<Draft>.object(Draft(), fields)
        return draft.described(
            by: draft.schema.adding("oneOf", [["required": ["use"]], ["required": ["run"]]])
        ).making { draft, node, reader in settle(step, draft, node, &reader) }
    }

    private static func settle(
        _ step: StepName,
        _ draft: Draft,
        _ node: SourceNode,
        _ reader: inout ConfigurationReader
    ) -> PipelineStep? {
        guard case .mapping(let entries) = node.content else { return nil }
        let hasUse = entries.contains { $0.name == "use" }
        let hasRun = entries.contains { $0.name == "run" }
        guard hasUse != hasRun else {
            reader.problem(
                at: node.position,
                hasUse ? "has both 'use' and 'run'" : "says neither 'use' nor 'run'",
                suggestion: "keep one: use: a built-in provider, or run: a command of yours"
            )
            return nil
        }
        if let provider = draft.use, !draft.environment.isEmpty {
            reader.problem(
                at: node.position,
                "'environment' is for a command, and '\(provider)' is built in",
                suggestion: "remove it, or write run: instead of use:"
            )
        }
        for entry in entries where ProviderOptions.names.contains(entry.name) {
            noteForeign(entry, draft, step, &reader)
        }
        guard let action = draft.run.map(Action.run) ?? draft.use.map(Action.use) else { return nil }
        return PipelineStep(
            action: action,
            timeoutMinutes: draft.timeoutMinutes,
            environment: draft.environment,
            options: draft.options
        )
    }

    /// An option that the step's provider does not know would be passed over in silence.
    private static func noteForeign(
        _ entry: SourceNode.Entry,
        _ draft: Draft,
        _ step: StepName,
        _ reader: inout ConfigurationReader
    ) {
        let provider = draft.use.flatMap { Providers.named($0, for: step) }
        guard draft.run != nil || provider != nil, provider?.options.contains(entry.name) != true else {
            return
        }
        let known = provider?.options.joined(separator: ", ") ?? ""
        reader.problem(
            at: entry.position,
            draft.use.map { "'\(entry.name)' is nothing that '\($0)' knows" }
                ?? "'\(entry.name)' is for a built-in provider, and this is a command",
            suggestion: known.isEmpty ? "remove it" : "keys that it knows: \(known)"
        )
    }
}
