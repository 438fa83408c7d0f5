import Tenfold
import TenfoldLive
import TenfoldWorkflows
import TenfoldYAML

extension Channel {
    /// The workflow files of a phase as the configuration asks for them.
    ///
    /// - Throws: `DiagnosticsError` where something that the user adds does not fit.
    func workflowFiles(_ phase: Phase) throws -> [GeneratedFile] {
        try workflowFiles(phase, warn: console.report)
    }

    /// The same, telling what is not as it should be to the caller.
    func workflowFiles(_ phase: Phase, warn: (Diagnostic) -> Void) throws -> [GeneratedFile] {
        let (input, problems) = try workflowInput(phase)
        problems.forEach(warn)
        return try beside(Workflows.files(from: input, version: .ofThisProgram, warn: warn))
    }

    /// What the files of a phase are made from, with what is not as it should be.
    func workflowInput(_ phase: Phase) throws -> (WorkflowInput, [Diagnostic]) {
        var configuration = configuration
        configuration.workflows.additions = try configuration.workflows.additions + additions()
        let planner = planner()
        let plan = planner.plan(phase)
        let input = WorkflowInput(
            configuration: configuration,
            phase: phase,
            plan: plan,
            pins: try pinLock(),
            holdsSources: holdsSources,
            zones: planner.zones
        )
        return (input, plan.diagnostics + [missingProgram].compactMap(\.self))
    }

    /// What to say where the jobs of a run could not build the program.
    private var missingProgram: Diagnostic? {
        guard case .source = configuration.workflows.program, !holdsSources else { return nil }
        return Diagnostic(
            .warning,
            file: Configuration.fileName,
            keyPath: "workflows.program",
            "the jobs build tenfold from this repository's sources, and it has none: their runs will fail",
            suggestion:
                "name a release: program: { url: https://…/tenfold.tar.xz, version: 1.2.3, sha256: … }"
        )
    }

    /// All files but the bot's where the repository has one of the user's own: that one stays as it is.
    private func beside(_ wanted: [GeneratedFile]) throws -> [GeneratedFile] {
        let own = try [BotConfiguration.path, BotConfiguration.otherPath].first { file in
            guard let bytes = try files.read(path(file)) else { return false }
            return Seal.opened(String(decoding: bytes, as: UTF8.self))?.seal == nil
        }
        guard let own, wanted.contains(where: { $0.path == BotConfiguration.path }) else { return wanted }
        console.report(BotConfiguration.advice(besides: own))
        return wanted.filter { $0.path != BotConfiguration.path }
    }

    /// True where the repository holds this program's own sources.
    var holdsSources: Bool {
        files.exists(path("Sources/TenfoldCommand")) && files.exists(path("Package.swift"))
    }

    /// What the files of `templates/workflows/` add, each to the workflow of its name.
    private func additions() throws -> WorkflowAdditions {
        try WorkflowSettings.names.reduce(WorkflowAdditions()) { sum, name in
            let file = path("templates/workflows/\(name).yml")
            guard let bytes = try files.read(file) else { return sum }
            let source: SourceNode
            do throws(YAMLError) {
                source = SourceNode(try YAMLNode.parse(bytes))
            } catch {
                let place = TextPosition(line: error.position.line, column: error.position.column)
                throw DiagnosticsError([
                    Diagnostic(file: file, at: place, error.problem, suggestion: error.suggestion)
                ])
            }
            return try sum + .read(source, workflow: name, file: file)
        }
    }
}

extension ActionVersion {
    /// The version of this program.
    static var ofThisProgram: ActionVersion {
        guard let version = ActionVersion(toolVersion) else {
            preconditionFailure("\(toolVersion) is no version")
        }
        return version
    }
}

extension Channel {
    /// The actions' commits: the repository's own, and those that come with the program for the rest.
    func pinLock() throws -> PinLock {
        try PinFolder(root: root, files: files).lock()
    }
}
