import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldWorkflows

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold pins import`: takes what a bot changed in a workflow file into the lock.
struct PinsImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes versions that a bot or a person changed in workflow files into the lock.",
        discussion: """
            A change is taken where it is a full commit with a later version in its comment. What is older, or
            is the same version at another commit, is refused; --force takes it. Exits 1 where something was
            refused; what could be taken is taken all the same, and written into all workflow files.

            EXAMPLE
              tenfold pins import && git commit -am "Take newer actions"
            """
    )

    @Flag(help: "Take older versions and moved ones too.")
    var force = false

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.live(environment: environment)
        let folder = PinFolder(root: options.repository, files: LocalFiles())
        let result = PinImport(
            try folder.uses(),
            into: try folder.lock(),
            today: Day(clock(environment: environment).now),
            isForced: force
        )
        if !options.dryRun, !result.moves.isEmpty { try folder.write(result.lock) }
        if options.json {
            try console.printJSON(result.moves.map { PinMove(old: $0.old, new: $0.new) })
        } else {
            for move in result.moves { console.print(PinMove(old: move.old, new: move.new).words) }
            if result.moves.isEmpty, result.problems.isEmpty {
                console.print("nothing to take: the files say what the lock says")
            }
        }
        result.problems.forEach(console.report)
        if !result.moves.isEmpty, !options.dryRun { try regenerate(console) }
        guard result.problems.isEmpty else { throw ExitStatus.failed.exitCode }
    }

    /// Writes the versions taken into all workflow files.
    private func regenerate(_ console: Console) throws {
        guard let channel = try Channel.openIfPresent(options) else {
            return console.progress("no \(Configuration.fileName) here: no workflow file is written")
        }
        try Regeneration(channel, channel.currentPhase()).follow(isDryRun: false)
    }
}

/// A pin that changed, for a person and as JSON.
struct PinMove: Encodable {
    var action: String
    var from: String?
    var to: String
    var commit: String

    init(old: Pin?, new: Pin) {
        action = new.repository
        from = old?.version.description
        to = new.version.description
        commit = new.commit
    }

    /// `actions/checkout  v7.0.1 -> v7.1.0  3d3c42e5aa`, with a word where the first number is a new one.
    var words: String {
        let step = from.map { "\($0) -> \(to)" } ?? "new at \(to)"
        let major = [from, to].compactMap { $0.flatMap { ActionVersion($0)?.major } }
        let note = Set(major).count > 1 ? "  a new major version: read its notes" : ""
        return "\(action)  \(step)  \(commit.prefix(10))\(note)"
    }
}
