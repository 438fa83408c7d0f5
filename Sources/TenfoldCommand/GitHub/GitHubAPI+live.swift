import Tenfold
import TenfoldLive

extension GitHubAPI {
    /// The API as the environment names it, with its token.
    ///
    /// - Parameter token: Another token than the job's own.
    static func live(environment: [String: String], token: MaskedText? = nil) -> GitHubAPI {
        GitHubAPI(
            address: address(in: environment),
            token: token ?? Self.token(in: environment),
            clock: SystemClock(),
            sleeper: TaskSleeper()
        )
    }

    /// The run's token, or the one of GitHub's command line tool; nil where neither is set.
    static func token(in environment: [String: String]) -> MaskedText? {
        MaskedText(secret: "GITHUB_TOKEN", "GH_TOKEN", in: environment)
    }

    /// Where the API is: GitHub's own, or that of the server whose runs name theirs.
    static func address(in environment: [String: String]) -> String {
        let named = environment["GITHUB_API_URL", default: ""]
        return named.isEmpty ? "https://api.github.com" : named
    }
}

/// What GitHub may do later is worth another try; all else has failed.
extension GitHubError: ExitStatusError {
    var exitStatus: ExitStatus { [.limited, .unavailable].contains(cause) ? .tryLater : .failed }
}
