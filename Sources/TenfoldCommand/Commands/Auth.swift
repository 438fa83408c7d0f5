import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `tenfold auth`: makes the tokens that services ask for.
struct Auth: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auth",
        abstract: "Make the tokens that services ask for.",
        subcommands: [AuthYouTube.self]
    )
}

/// `tenfold auth youtube`: one person's consent, traded for a refresh token.
struct AuthYouTube: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "youtube",
        abstract: "Let the owner of a YouTube channel agree, and print the refresh token.",
        discussion: """
            Needs YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET of an OAuth client of the kind "Desktop app" in the
            environment. Open the printed page in a browser; where the browser runs on another machine, its last
            address does not load: copy it from the address bar and paste it here. The token goes to standard
            output and nothing else does, so that it can go straight into a secret.

            EXAMPLE
              tenfold auth youtube | gh secret set YOUTUBE_REFRESH_TOKEN
            """
    )

    @Option(
        help: ArgumentHelp(
            "What the token is for: upload, analytics, or revenue, which is analytics with money.",
            valueName: "purpose"
        )
    )
    var purpose = Purpose.upload

    /// What the token is for, as it is written on the command line.
    enum Purpose: String, CaseIterable, ExpressibleByArgument {
        case upload, analytics, revenue

        var rights: YouTubeAuthorization.Purpose {
            switch self {
            case .upload: .upload
            case .analytics: .analytics
            case .revenue: .revenue
            }
        }

        /// The secret that the other commands read the token from.
        var secret: String { self == .upload ? "YOUTUBE_REFRESH_TOKEN" : readerTokens[0] }
    }

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.live(environment: environment)
        guard environment["GITHUB_ACTIONS"] != "true" else {
            throw UsageProblem(
                "cannot ask for consent on a runner: a person has to agree; run it at a terminal"
            )
        }
        let secrets = Secrets(environment)
        let clientID = try secrets.value("YOUTUBE_CLIENT_ID").reveal()
        let clientSecret = try secrets.value("YOUTUBE_CLIENT_SECRET")
        guard let listener = LoopbackListener() else {
            throw JobProblem(description: "cannot wait for the browser: this machine lets no port be opened")
        }
        var random = SystemRandomNumberGenerator()
        let consent = YouTubeAuthorization(
            clientID: clientID,
            redirect: "http://127.0.0.1:\(listener.port)",
            using: &random,
            endpoint: YouTubeEndpoints(environment: environment).token
        )
        console.progress("Open this page in a browser, and choose the account of the channel:\n")
        console.progress(consent.page(for: purpose.rights))
        console.progress("\nWaiting for the browser. If its last page does not load, paste its address here:")
        guard let address = listener.firstAnswer(page: "Done: you can close this page.\n") else {
            throw JobProblem(description: "cannot go on: no answer came")
        }
        let token = try await consent.refreshToken(
            for: try consent.code(in: address),
            clientSecret: clientSecret,
            over: LiveTransport()
        )
        console.print(secret: token)
        console.progress("That is the refresh token: keep it as the secret \(purpose.secret).")
    }
}
