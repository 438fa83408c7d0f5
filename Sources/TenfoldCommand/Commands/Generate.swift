import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldWorkflows

/// `tenfold generate`: writes the workflow files, or checks that they are current.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes .github/workflows from tenfold.yml and the plan of a phase.",
        discussion: """
            The same input gives the same bytes in every folder. Files that tenfold did not write are never
            touched. Where a generated file was changed by hand, nothing is written until --force says so; what
            it replaces is then kept in .tenfold/replaced/. Your own steps, jobs and variables go into tenfold.yml
            under 'workflows' or into templates/workflows/, and stay.

            EXAMPLES
              tenfold generate
              tenfold generate --check
              tenfold generate --phase 3x --dry-run --diff
            """
    )

    @Option(
        help: ArgumentHelp("Write the files of this phase; the channel's own by default.", valueName: "name")
    )
    var phase: String?

    @Flag(help: "Write nothing; exit 1 with the difference where a file is not current.")
    var check = false

    @Flag(help: "Show what changes, line by line.")
    var diff = false

    @Flag(help: "Replace files that were changed by hand.")
    var force = false

    @Flag(
        help: ArgumentHelp(
            "Write nothing here; where files at the remote are not current, offer them as one pull request, or ask for them in one issue.",
            discussion: "A pull request needs TENFOLD_WORKFLOW_TOKEN, a token that may write workflows."
        )
    )
    var propose = false

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        if propose, check || force || diff {
            throw ValidationError("--propose goes with neither --check, --diff nor --force")
        }
        if check, force {
            throw ValidationError("--check writes nothing, so --force has no meaning beside it")
        }
    }

    func run() async throws {
        let channel = try Channel.open(options)
        let phase = try channel.phase(named: phase, to: "write the workflows of")
        let new = try Regeneration(channel, phase, force: force)
        if propose { return try await offer(new.changes, phase, channel) }
        let report = GenerateReport(new.changes, channel.console)
        if options.json {
            try report.printJSON(written: !check && !options.dryRun && new.blocked.isEmpty)
        } else {
            report.show(withDiffs: check || diff || !new.blocked.isEmpty)
        }
        if check {
            guard new.changes.isEmpty else { throw NotCurrent(new.changes) }
            return
        }
        if let problem = NotCurrent(blocked: new.blocked) { throw problem }
        if !options.dryRun { try new.write() }
        if !options.json { report.conclude(isDryRun: options.dryRun) }
    }

    /// A file that somebody changed by hand, or that is not ours, is never offered.
    private func offer(_ changes: [FileChange], _ phase: Phase, _ channel: Channel) async throws {
        let ours = changes.filter { [.missing, .outdated, .stale].contains($0.kind) }
        if let problem = NotCurrent(blocked: changes.filter { !ours.contains($0) }) { throw problem }
        let files = ours.map { ProposedFile(path: $0.path, contents: $0.new) }
        if options.dryRun {
            return channel.console.print(
                files.isEmpty ? "all files are current" : "would offer \(files.count) files"
            )
        }
        let outcome = try await WorkflowProposal(files, for: phase.name).carryOut(with: channel.proposals())
        channel.console.print(outcome.words)
    }
}
