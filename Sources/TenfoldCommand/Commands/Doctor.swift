import ArgumentParser
import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Looks whether everything is there that a run needs, and says how to mend what is not.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks the repository, the configuration, the tools of this machine, and the services.",
        discussion: """
            Each finding says how to mend it. Ends with 0 where nothing is wrong, with 2 where the
            configuration is, and with 1 where something else is. Changes nothing. Services are asked where their
            keys are in the environment; asking YouTube takes 1 of the day's 10,000 units for each token.

            EXAMPLES
              tenfold doctor
              tenfold doctor --repo ../my-channel --json
            """
    )

    @Flag(help: "Do not ask the services; look at this machine and the repository alone.")
    var offline = false

    @OptionGroup var options: RepositoryOptions

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.live(environment: environment)
        let reading = try readConfiguration(
            repository: options.repository,
            files: LocalFiles(),
            environment: environment
        )
        let examination = Examination(
            root: options.repository,
            reading: reading,
            environment: environment,
            runner: SubprocessRunner(),
            clock: TenfoldLive.clock(environment: environment),
            asksServices: !offline
        )
        var findings: [Finding] = []
        for check in doctorChecks {
            let found = await check(examination)
            if !options.json { found.forEach(console.show) }
            findings += found
        }
        if options.json { try console.printJSON(findings) }
        if console.isAnnotated { reading.diagnostics.forEach(console.report) }
        if reading.configuration == nil { throw ExitStatus.usage.exitCode }
        if findings.contains(where: { $0.grade == .error }) { throw ExitStatus.failed.exitCode }
    }
}

extension Console {
    /// Shows a finding: the grade as a word, then what, then how to mend it.
    fileprivate func show(_ finding: Finding) {
        let style: Style =
            switch finding.grade {
            case .ok: .good
            case .warning: .warning
            case .error: .error
            }
        let grade = finding.grade.rawValue
        let padding = String(repeating: " ", count: 9 - grade.count)
        print("\(styled(grade, style))\(padding)\(styled(finding.subject, .strong)): \(finding.words)")
        if let remedy = finding.remedy { print("         \(styled("mend", .faint)): \(remedy)") }
    }
}
