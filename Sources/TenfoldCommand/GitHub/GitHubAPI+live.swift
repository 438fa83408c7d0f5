import Tenfold
import TenfoldLive

extension GitHubAPI {
    /// The API as the environment names it, with its token.
    ///
    /// - Parameter token: Another token than the job's own.
    static func live(environment: [String: String], token: MaskedText? = nil) -> GitHubAPI {
        GitHubAPI(
            address: environment["GITHUB_API_URL"].flatMap { $0.isEmpty ? nil : $0 }
                ?? "https://api.github.com",
            token: token ?? MaskedText(secret: "GITHUB_TOKEN", "GH_TOKEN", in: environment),
            clock: SystemClock(),
            sleeper: TaskSleeper()
        )
    }
}

/// What GitHub may do later is worth another try; all else has failed.
extension GitHubError: ExitStatusError {
    var exitStatus: ExitStatus { [.limited, .unavailable].contains(cause) ? .tryLater : .failed }
}
