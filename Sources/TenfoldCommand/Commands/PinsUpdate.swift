import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldWorkflows

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold pins update`: looks for newer versions at GitHub and takes those that are old enough.
struct PinsUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Asks GitHub for newer versions of the actions in use, and takes them into the lock.",
        discussion: """
            Only actions that a workflow of ours uses are looked at. A version has to be out for some days, so that
            others find what is wrong with it. GITHUB_TOKEN or GH_TOKEN raises GitHub's limit of requests.
            Exits 1 where the version of a pin stands for another commit now: its tag was moved.

            EXAMPLE
              tenfold pins update --dry-run
            """
    )

    @Option(help: ArgumentHelp("Days a version has to be out.", valueName: "days"))
    var cooldown = BotConfiguration.cooldownDays

    @Flag(help: "Take a new major version too; its inputs may be others.")
    var major = false

    @OptionGroup var options: RepositoryOptions

    func validate() throws {
        if !(0...90).contains(cooldown) { throw ValidationError("--cooldown takes days from 0 to 90") }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.live(environment: environment)
        let folder = PinFolder(root: options.repository, files: LocalFiles())
        var lock = try folder.lock()
        let used = Set(try folder.uses().map(\.repository))
        let pins = lock.pins.filter { used.contains($0.repository) }
        let tags = GitHubTags(.live(environment: environment))
        let policy = PinUpdate.Policy(
            today: Day(clock(environment: environment).now),
            cooldownDays: cooldown,
            takesMajor: major
        )
        var found: [PinUpdate] = []
        for pin in pins {
            console.progress("looking at \(pin.repository)")
            let update = try await PinUpdate.look(for: pin, in: tags, policy)
            if case .moved(_, let new) = update { lock[new.repository] = new }
            found.append(update)
        }
        if !options.dryRun, found.contains(where: \.isMove) { try folder.write(lock) }
        try report(found, console)
        if found.contains(where: \.isRetagged) { throw ExitStatus.failed.exitCode }
    }

    private func report(_ found: [PinUpdate], _ console: Console) throws {
        if options.json {
            let moves = found.compactMap { update -> PinMove? in
                if case .moved(let old, let new) = update { PinMove(old: old, new: new) } else { nil }
            }
            try console.printJSON(moves)
        } else {
            for update in found { console.print(update.words) }
        }
        if found.isEmpty {
            console.progress("no workflow of ours uses an action: run tenfold generate first")
        }
        if found.contains(where: \.isMove), !options.dryRun {
            console.progress("next: run tenfold generate, which writes the versions into the files")
        }
    }
}

extension PinUpdate {
    fileprivate var isMove: Bool { if case .moved = self { true } else { false } }
    fileprivate var isRetagged: Bool { if case .retagged = self { true } else { false } }

    fileprivate var words: String {
        switch self {
        case .current(let pin): "\(pin.repository)  \(pin.version) is the newest"
        case .moved(let old, let new): PinMove(old: old, new: new).words
        case .waiting(let pin, let version, let day):
            "\(pin.repository)  \(pin.version) stays: \(version) may be taken from \(day)"
        case .retagged(let pin, let commit):
            "\(pin.repository)  \(pin.version) was \(pin.commit.prefix(10)) and is \(commit.prefix(10)) now: "
                + "its tag was moved, and the pin stays; ask the action's authors why"
        }
    }
}
