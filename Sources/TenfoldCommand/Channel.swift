import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One channel's repository and everything a command needs to work on it.
struct Channel {
    /// The repository's folder.
    let root: String
    /// What `tenfold.yml` says.
    let configuration: Configuration
    /// The disk.
    let files: any FileStore
    /// The time.
    let clock: any WallClock
    /// The variables the program was started with.
    let environment: [String: String]
    /// Where the command speaks.
    let console: Console

    /// Opens the channel the options name.
    ///
    /// - Throws: `DiagnosticsError` where the configuration cannot be used.
    static func open(_ options: RepositoryOptions) throws -> Channel {
        MessageHashing.prefer { .libcrypto }
        let environment = ProcessInfo.processInfo.environment
        let files = RedactingFiles(LocalFiles(), Redaction(environment: environment))
        let console = Console.live(environment: environment)
        console.mask(environment.filter { soundsSecret($0.key) }.map(\.value))
        return Channel(
            root: options.repository,
            configuration: try loadConfiguration(
                repository: options.repository,
                files: files,
                environment: environment
            ),
            files: files,
            clock: TenfoldLive.clock(environment: environment),
            environment: environment,
            console: console
        )
    }

    /// Opens the channel the options name, or nothing where there is no `tenfold.yml`.
    ///
    /// - Throws: `DiagnosticsError` where there is one and it cannot be used.
    static func openIfPresent(_ options: RepositoryOptions) throws -> Channel? {
        LocalFiles().exists(options.path(Configuration.fileName)) ? try open(options) : nil
    }

    /// The path of a file below the repository.
    func path(_ file: String) -> String {
        root == "." ? file : "\(root)/\(file)"
    }

    /// The workspace of a job.
    func workspacePath(of job: Int) -> String { path("workspace_job_\(job)") }

    /// What events say, by the rules of `tenfold.yml`.
    func state(_ events: some Sequence<Event>) -> ChannelState {
        ChannelState(folding: events, policy: RecoveryPolicy(configuration))
    }

    /// The phase the records say the channel is in, or the one it begins with.
    func phase(_ state: ChannelState) throws -> Phase {
        let name = state.phase ?? configuration.startPhase
        guard let phase = configuration.phase(name) else {
            throw UsageProblem(
                "cannot work in phase \(name): \(Configuration.fileName) has no such phase; add it, or set another with 'tenfold phase set'"
            )
        }
        return phase
    }
}
