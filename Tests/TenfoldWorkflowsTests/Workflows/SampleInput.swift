import Tenfold
import TenfoldWorkflows

/// Inputs for the workflows: the default configuration, changed as a test wishes.
enum SampleInput {
    static func input(
        _ phase: String = "3x",
        holdsSources: Bool = false,
        _ change: (inout Configuration) -> Void = { _ in }
    ) throws -> WorkflowInput {
        var configuration = Configuration(
            repository: RepositorySettings(name: "octo/channel", visibility: .public)
        )
        change(&configuration)
        guard let phase = configuration.phase(PhaseName(phase)) else {
            preconditionFailure("no phase \(phase)")
        }
        let plan = Planner(configuration: configuration, repository: configuration.repository.name).plan(
            phase
        )
        return WorkflowInput(
            configuration: configuration,
            phase: phase,
            plan: plan,
            pins: try .shipped(),
            holdsSources: holdsSources
        )
    }

    /// The files of an input without their seals.
    static func files(_ input: WorkflowInput) throws -> [GeneratedFile] {
        try Workflows.made(from: input).map {
            try $0.generatedFile(input.configuration.workflows.featureLevel)
        }
    }

    /// One file of an input without its seal.
    static func text(_ name: String, _ input: WorkflowInput) throws -> String {
        let file = try files(input).first { $0.path == ".github/workflows/\(name).yml" }
        return String(decoding: file?.contents ?? [], as: UTF8.self)
    }

    /// One file of an input without its seal, cut before its jobs: `head`, then each job by its id.
    static func parts(of name: String, _ input: WorkflowInput) throws -> [(name: String, text: String)] {
        var parts = [(name: "head", text: "")]
        var comments = ""
        for line in try text(name, input).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        {
            let isJob = line.hasPrefix("  ") && !line.hasPrefix("   ") && line.hasSuffix(":")
            let isInJobs = parts.count > 1 || parts[0].text.hasSuffix("jobs:\n")
            if isInJobs, isJob {
                parts.append((name: String(line.dropFirst(2).dropLast()), text: comments + line + "\n"))
                comments = ""
            } else if isInJobs, line.hasPrefix("  # ") {
                comments += line + "\n"
            } else {
                parts[parts.count - 1].text += line + "\n"
            }
        }
        return parts
    }

    /// All services that need a key.
    static func useServices(_ configuration: inout Configuration) {
        configuration.pipeline = Pipeline(
            script: .use("openai"),
            visuals: .use("pexels"),
            voice: .use("openai"),
            upload: .use("youtube")
        )
    }
}
