import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldWorkflows

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold pins check`: commit, comment and lock say the same, or it says where they do not.
struct PinsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares the actions in the workflow files with the lock.",
        discussion: """
            Exits 1 where a file and the lock differ, with the file and line. Changes nothing.

            EXAMPLE
              tenfold pins check
            """
    )

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let console = Console.live(environment: ProcessInfo.processInfo.environment)
        let folder = PinFolder(root: options.repository, files: LocalFiles())
        let (lock, uses) = (try folder.lock(), try folder.uses())
        let found = lock.check(uses) + (try folder.actionsLockfile()?.check(uses) ?? [])
        if options.json {
            try console.printJSON(found)
        } else {
            found.forEach(console.report)
            if found.isEmpty {
                let actions = Set(uses.map(\.repository)).count
                console.print("\(uses.count) uses of \(actions) actions agree with the lock")
            }
        }
        guard found.isEmpty else { throw ExitStatus.failed.exitCode }
    }
}
