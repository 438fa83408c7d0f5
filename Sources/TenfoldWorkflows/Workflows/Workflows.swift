public import Tenfold

/// The workflow files of a repository; a new one is a file of its own and a line here.
public enum Workflows {
    /// How each is made, by the name of its file without `.yml`; nil where the repository has no use for it.
    static let all: [(name: String, make: @Sendable (WorkflowInput) throws -> Workflow?)] = [
        ("generate", { try $0.generateWorkflow() }),
        ("track", { try $0.trackWorkflow() }),
        ("optimize", { try $0.optimizeWorkflow() }),
        ("ci", { try $0.ciWorkflow() }),
        ("release", { try $0.releaseWorkflow() }),
    ]

    /// The workflows that the configuration asks for, with what the user adds to them.
    ///
    /// - Throws: ``WorkflowError``; `DiagnosticsError` where something that the user adds does not fit.
    public static func made(from input: WorkflowInput) throws -> [Workflow] {
        let wanted = all.filter { !input.settings.without.contains($0.name) }
        var additions = AddedParts(input)
        let workflows = try additions.added(to: wanted.compactMap { try $0.make(input) })
        guard additions.problems.isEmpty else { throw DiagnosticsError(additions.problems) }
        return input.settings.without.contains("pins") ? workflows : workflows + [.pins(of: workflows)]
    }

    /// The workflow files, sealed, and the file by which GitHub's bot asks for newer actions.
    ///
    /// - Parameters:
    ///   - input: What the files are made from.
    ///   - version: The version that the files say has written them.
    ///   - warn: Takes what the rules of ``WorkflowChecks`` only warn of.
    /// - Throws: As ``made(from:)``; `DiagnosticsError` where a rule of ``WorkflowChecks`` is broken; and where a name
    ///   or comment cannot be written as YAML.
    public static func files(
        from input: WorkflowInput,
        version: ActionVersion,
        warn: (Diagnostic) -> Void = { _ in }
    ) throws -> [GeneratedFile] {
        let made = try made(from: input)
        let found = WorkflowChecks.diagnostics(of: WorkflowSet(made, for: input))
        found.filter { $0.severity == .warning }.forEach(warn)
        let errors = found.filter { $0.severity == .error }
        guard errors.isEmpty else { throw DiagnosticsError(errors) }
        let workflows = try made.map { try $0.generatedFile(input.settings.featureLevel) }
        // What the files say is all that the model meant for them: what none of them depends on rewrites none.
        let model = SHA256.hex(Array(workflows.map(\.contents).joined()))
        let sealed = workflows.map { sealedFile($0, version: version, model: model) }
        guard !input.settings.without.contains("pins") else { return sealed }
        // No setting changes it, so it is not written anew with every change of one.
        let bot = try BotConfiguration.file()
        return sealed + [sealedFile(bot, version: version, model: SHA256.hex(bot.contents))]
    }

    private static func sealedFile(_ file: GeneratedFile, version: ActionVersion, model: String)
        -> GeneratedFile
    {
        let text = String(decoding: file.contents, as: UTF8.self)
        return GeneratedFile(path: file.path, text: Seal.sealed(text, version: version, model: model))
    }
}
