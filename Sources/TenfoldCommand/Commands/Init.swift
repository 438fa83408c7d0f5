import ArgumentParser
import Tenfold
import TenfoldGit
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Makes a git repository a channel: configuration, data folders, lines for `.gitignore`.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a commented tenfold.yml and the data folders into a git repository.",
        discussion: """
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
        do {
            _ = try Repository.open(at: options.repository)
        } catch {
            throw UsageProblem("\(error)")
        }
        let files = LocalFiles()
        let new = try InitialFiles(root: options.repository, files: files).missing(replacing: force)
        if !options.dryRun {
            for file in new { try files.write(file.contents, to: options.path(file.path)) }
        }
        try report(new.map(\.path), to: console)
    }

    private func report(_ paths: [String], to console: Console) throws {
        if options.json {
            return try console.printJSON(Report(written: paths, dryRun: options.dryRun))
        }
        for path in paths { console.print("\(options.dryRun ? "would write" : "wrote") \(path)") }
        if paths.isEmpty { console.print("nothing to write: everything is there") }
        guard !options.dryRun, !paths.isEmpty else { return }
        console.progress("next: read \(Configuration.fileName), then run tenfold doctor")
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
