import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a token opens: asked without any ledger, for a person who sets a channel up.
public struct YouTubeHealth: Sendable, Equatable {
    /// The rights that the token gives, as Google names them; nil where it does not say.
    public var scopes: [String]?
    /// The channel's id; nil where the account has none, or was not asked.
    public var channel: String?
    /// The channel's name.
    public var title: String?
    /// Google's clock, where it told.
    public var serverTime: Date?

    /// Asks Google for an access token, and with it for the channel, which takes 1 of the day's units.
    ///
    /// - Throws: ``YouTubeRefusal`` where Google refuses, ``WebFailure`` where it cannot be asked.
    public static func ask(
        _ credentials: AccessTokens.Credentials,
        over transport: some WebTransport,
        at endpoints: YouTubeEndpoints
    ) async throws -> YouTubeHealth {
        let answer = try await transport.send(credentials.refreshing(at: endpoints.token))
        guard answer.isSuccess, let token = answer.json?["access_token"]?.text else {
            throw YouTubeRefusal(answer)
        }
        var health = YouTubeHealth()
        health.scopes = answer.json?["scope"]?.text?.split(separator: " ").map(String.init)
        health.serverTime = answer.headers["date"].flatMap(httpDate)
        let bearer = MaskedText(value: "Bearer \(token)", shownAs: "Bearer ***")
        let channels = try await transport.send(
            WebRequest(
                "GET",
                MaskedText("\(endpoints.data)/channels?part=id,snippet&mine=true"),
                headers: [("Authorization", bearer)]
            )
        )
        guard channels.isSuccess else { throw YouTubeRefusal(channels) }
        health.channel = channels.json?["items"]?[0]?["id"]?.text
        health.title = channels.json?["items"]?[0]?["snippet"]?["title"]?.text
        return health
    }

    /// True where the token has one of some rights, by their last words; also where Google does not say.
    public func allows(_ names: String...) -> Bool {
        guard let scopes else { return true }
        return scopes.contains { scope in names.contains { scope.hasSuffix("/auth/\($0)") } }
    }
}

/// A moment as HTTP writes it, such as in the header `date`; nil where the text is none.
public func httpDate(_ text: String) -> Date? { HTTPDate.date(text) }
