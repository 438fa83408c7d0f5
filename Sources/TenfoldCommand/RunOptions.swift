import ArgumentParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Which run a command belongs to.
struct RunOptions: ParsableArguments {
    @Option(
        name: .customLong("run"),
        help: ArgumentHelp("The run's id; under GitHub Actions the workflow run's own.", valueName: "id")
    )
    var given: String?

    /// The run's id.
    ///
    /// - Throws: `UsageProblem` where nothing names it.
    func id(environment: [String: String]) throws -> String {
        guard let id = given ?? environment["GITHUB_RUN_ID"], !id.isEmpty else {
            throw UsageProblem("cannot tell which run this is: name it with --run ID")
        }
        let allowed = id.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 95].contains(byte)
        }
        guard allowed, id.utf8.count <= 64 else {
            throw UsageProblem(
                "cannot use the run id '\(id)': at most 64 letters, digits, dots, dashes and underscores"
            )
        }
        return id
    }
}
