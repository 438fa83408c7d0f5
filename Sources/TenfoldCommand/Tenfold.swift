import ArgumentParser
import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The program.
@main
struct TenfoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenfold",
        abstract: "Takes a content pipeline inside GitHub from one job to ten, when the data says it may.",
        discussion: """
            EXIT CODES
              0   done
              1   failed
              2   wrong arguments or configuration
              3   a gate says no
              75  not now; try again later
            """,
        version: toolVersion,
        subcommands: [
            Init.self, Doctor.self, Schema.self, Demo.self, Plan.self, Simulate.self, Generate.self,
            Pins.self,
            PhaseCommand.self, Detect.self, Assign.self, Job.self, Upload.self, Track.self, Decide.self,
            BacktestCommand.self, Optimize.self, Publish.self, Site.self, Metrics.self, Auth.self,
        ]
    )

    static func main() async {
        growHeapInLargeSteps()
        let console = Console.live(environment: ProcessInfo.processInfo.environment)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withStatus: conclude(error, console))
        }
    }

    /// Says what an error means to the person, and gives the status to end with.
    private static func conclude(_ error: any Error, _ console: Console) -> ExitStatus {
        switch exitCode(for: error) {
        case .success:
            console.print(fullMessage(for: error))
            return .done
        case .validationFailure:
            console.progress(fullMessage(for: error))
            return .usage
        default:
            return console.report(error)
        }
    }

    private static func exit(withStatus status: ExitStatus) -> Never {
        exit(withError: status.exitCode)
    }
}
