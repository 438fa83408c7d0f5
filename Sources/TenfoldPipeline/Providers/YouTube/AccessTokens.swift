public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Trades the channel's refresh token for access tokens, and keeps the present one while it lasts.
///
/// RFC 6749 §6; endpoint after https://developers.google.com/identity/protocols/oauth2/native-app.
public actor AccessTokens {
    /// What identifies the program and the channel to Google.
    public struct Credentials: Sendable {
        /// The client's id; no secret.
        public var clientID: String
        /// The client's secret; an installed program's is not confidential, and is masked all the same.
        public var clientSecret: MaskedText
        /// The channel's refresh token.
        public var refreshToken: MaskedText

        /// Makes credentials.
        public init(clientID: String, clientSecret: MaskedText, refreshToken: MaskedText) {
            self.clientID = clientID
            self.clientSecret = clientSecret
            self.refreshToken = refreshToken
        }
    }

    private let credentials: Credentials
    private let transport: any WebTransport
    private let clock: any WallClock
    private let endpoint: String
    private var current: (token: MaskedText, until: Date)?

    /// Makes a keeper of tokens.
    public init(
        _ credentials: Credentials,
        transport: any WebTransport,
        clock: any WallClock,
        endpoint: String = "https://oauth2.googleapis.com/token"
    ) {
        self.credentials = credentials
        self.transport = transport
        self.clock = clock
        self.endpoint = endpoint
    }

    /// An access token with at least a minute left.
    ///
    /// - Throws: ``YouTubeRefusal`` where Google gives none, ``WebFailure`` where it cannot be asked.
    public func token() async throws -> MaskedText {
        if let current, current.until > clock.now.addingTimeInterval(60) { return current.token }
        let answer = try await transport.send(credentials.refreshing(at: endpoint))
        guard answer.isSuccess, let token = answer.json?["access_token"]?.text else {
            throw YouTubeRefusal(answer)
        }
        let masked = MaskedText(value: token, shownAs: "***")
        current = (masked, clock.now.addingTimeInterval(Self.lifetime(answer)))
        return masked
    }

    /// Forgets the present token, so that the next call gets another one.
    public func renew() { current = nil }

    /// Where the service says nothing, an hour is usual; half of it is safe.
    private static func lifetime(_ answer: WebAnswer) -> Double {
        guard case .integer(let seconds)? = answer.json?["expires_in"] else { return 1800 }
        return Double(seconds)
    }
}

extension AccessTokens.Credentials {
    /// The request that trades the refresh token for an access token.
    func refreshing(at endpoint: String) -> WebRequest {
        let form = [
            ("grant_type", "refresh_token"), ("client_id", clientID),
            ("client_secret", clientSecret.reveal()), ("refresh_token", refreshToken.reveal()),
        ]
        return .form(form, to: endpoint)
    }
}
