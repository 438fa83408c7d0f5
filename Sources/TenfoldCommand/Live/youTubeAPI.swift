import Tenfold
import TenfoldHTTP
import TenfoldLive
import TenfoldPipeline

/// YouTube with the channel's token, each call paid from the ledger before it is made.
///
/// - Parameter tokenFrom: the variables that may hold the refresh token, the first that is set.
/// - Throws: `UsageProblem` where a secret is missing.
func youTubeAPI(_ channel: Channel, _ records: RecordSet, tokenFrom names: [String]) throws -> YouTubeAPI {
    // Every call is paid for: none may be sent again unseen.
    var limits = HTTPLimits()
    limits.reusesConnections = false
    let transport = LiveTransport(HTTPClient(limits: limits))
    let endpoints = YouTubeEndpoints(environment: channel.environment)
    return YouTubeAPI(
        transport: transport,
        tokens: AccessTokens(
            try Secrets(channel.environment).youTubeCredentials(tokenFrom: names),
            transport: transport,
            clock: channel.clock,
            endpoint: endpoints.token
        ),
        sleeper: TaskSleeper(),
        endpoints: endpoints,
        meter: LaneMeter(channel, records)
    )
}

/// The variables that may hold the token with which figures are read: one of its own, or the one that publishes.
let readerTokens = ["YOUTUBE_ANALYTICS_REFRESH_TOKEN", "YOUTUBE_REFRESH_TOKEN"]

extension Secrets {
    /// What identifies the program and the channel to Google.
    ///
    /// - Throws: `UsageProblem` where one is missing.
    func youTubeCredentials(tokenFrom names: [String]) throws -> AccessTokens.Credentials {
        AccessTokens.Credentials(
            clientID: try value("YOUTUBE_CLIENT_ID").reveal(),
            clientSecret: try value("YOUTUBE_CLIENT_SECRET"),
            refreshToken: try value(names)
        )
    }
}
