import ArgumentParser
import Tenfold
import TenfoldGit
import TenfoldLive
import TenfoldWorkflows

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes a git repository a channel: configuration, workflows, data folders, lines for `.gitignore`.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Writes a commented tenfold.yml, the data folders and the workflows into a git repository.",
        discussion: """
            The workflows of the first phase are written too; 'tenfold generate' renews them after a change.
            What is there stays as it is: files are added, .gitignore is added to, and only --force replaces
            an existing tenfold.yml.

            EXAMPLES
              tenfold init
              tenfold init --repo ../my-channel --dry-run
            """
    )

    @OptionGroup var options: RepositoryOptions

    @Flag(help: "Replace an existing tenfold.yml.")
    var force = false

    func run() throws {
        let console = Console.live(environment: ProcessInfo.processInfo.environment)
        let repository: Repository
        do {
            repository = try Repository.open(at: options.repository)
        } catch {
            throw UsageProblem("\(error)")
        }
        let files = LocalFiles()
        let address = try repository.remotes().contains("origin") ? repository.url(ofRemote: "origin") : ""
        var new = try InitialFiles(root: options.repository, files: files, repository: name(in: address))
            .missing(replacing: force)
        new += try workflows(beside: new, files, console)
        if !options.dryRun {
            for file in new { try files.write(file.contents, to: options.path(file.path)) }
        }
        try report(new.map(\.path), to: console)
    }

    /// The workflow files of the first phase that are not there yet, made from the configuration to be written.
    private func workflows(beside new: [GeneratedFile], _ files: any FileStore, _ console: Console) throws
        -> [GeneratedFile]
    {
        let environment = ProcessInfo.processInfo.environment
        guard let written = new.first(where: { $0.path == Configuration.fileName }) else { return [] }
        let reading = readConfiguration(written.contents, file: written.path, environment: environment)
        guard let configuration = reading.configuration else { throw DiagnosticsError(reading.diagnostics) }
        let channel = Channel(
            root: options.repository,
            configuration: configuration,
            files: files,
            clock: TenfoldLive.clock(environment: environment),
            environment: environment,
            console: console
        )
        let made = try channel.workflowFiles(channel.currentPhase())
        let missing = Set(try channel.fileChanges(to: made).filter { $0.kind == .missing }.map(\.path))
        return made.filter { missing.contains($0.path) }
    }

    private func report(_ paths: [String], to console: Console) throws {
        if options.json {
            return try console.printJSON(Report(written: paths, dryRun: options.dryRun))
        }
        for path in paths { console.print("\(options.dryRun ? "would write" : "wrote") \(path)") }
        if paths.isEmpty { console.print("nothing to write: everything is there") }
        guard !options.dryRun, !paths.isEmpty else { return }
        console.progress("next: read \(Configuration.fileName), then run tenfold doctor and tenfold generate")
    }

    private struct Report: Encodable {
        var written: [String]
        var dryRun: Bool

        enum CodingKeys: String, CodingKey {
            case written
            case dryRun = "dry_run"
        }
    }
}

/// The `owner/name` in the address of a repository on GitHub; nil for any other address.
func name(in address: String) -> String? {
    guard let host = address.firstRange(of: "github.com") else { return nil }
    let parts = address[host.upperBound...].drop { $0 == "/" || $0 == ":" }.split(separator: "/")
    guard parts.count == 2 else { return nil }
    let name = parts[1].hasSuffix(".git") ? parts[1].dropLast(4) : parts[1]
    return name.isEmpty ? nil : "\(parts[0])/\(name)"
}
