import ArgumentParser
import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Prints the JSON Schema of `tenfold.yml`, or checks a file against all of its rules.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of tenfold.yml, for editors.",
        discussion: """
            The schema comes from the same model that reads the file, so it is never behind it.

            EXAMPLES
              tenfold schema > tenfold.schema.json
              tenfold schema --check tenfold.yml

            Then put this line on top of tenfold.yml, and editors with a YAML language server complete it:
              # yaml-language-server: $schema=tenfold.schema.json
            """
    )

    @Option(
        help: ArgumentHelp("Check this file instead; print every problem and end with 2.", valueName: "file")
    )
    var check: String?

    @Flag(help: "Print the result as JSON; the schema always is.")
    var json = false

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.live(environment: environment)
        guard let check else { return try console.printJSON(Configuration.jsonSchema) }
        guard let bytes = try LocalFiles().read(check) else {
            throw UsageProblem("cannot check \(check): there is no such file")
        }
        let reading = readConfiguration(bytes, file: check, environment: environment)
        if json { try console.printJSON(reading.diagnostics) }
        for diagnostic in reading.diagnostics where !json { console.report(diagnostic) }
        guard reading.configuration != nil else { throw ExitStatus.usage.exitCode }
        if !json { console.print("\(check) can be used") }
    }
}
