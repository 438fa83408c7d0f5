public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One person's consent that the program may act for a channel: OAuth 2.0 for installed programs, with PKCE.
///
/// RFC 8252 and RFC 7636; endpoints after https://developers.google.com/identity/protocols/oauth2/native-app.
public struct YouTubeAuthorization: Sendable {
    /// What the token will be used for; no right is asked for that is not used.
    public enum Purpose: String, Sendable, CaseIterable {
        /// Publishing: videos, thumbnails, captions, playlists.
        case upload
        /// Reading statistics and analytics.
        case analytics
        /// Reading statistics, analytics and revenue, of a channel in the Partner Programme.
        case revenue

        var scopes: [String] {
            let root = "https://www.googleapis.com/auth/"
            return switch self {
            case .upload: [root + "youtube.force-ssl"]
            case .analytics: [root + "youtube.readonly", root + "yt-analytics.readonly"]
            case .revenue: Purpose.analytics.scopes + [root + "yt-analytics-monetary.readonly"]
            }
        }
    }

    private let clientID: String
    private let redirect: String
    private let verifier: String
    private let state: String
    private let endpoint: String

    /// Begins a consent.
    ///
    /// - Parameters:
    ///   - redirect: the address on this machine that the browser is sent to at the end.
    ///   - random: must not be predictable; the verifier and the state are drawn from it.
    ///   - endpoint: where tokens are given.
    public init(
        clientID: String,
        redirect: String,
        using random: inout some RandomNumberGenerator,
        endpoint: String = "https://oauth2.googleapis.com/token"
    ) {
        func word() -> String {
            base64URL((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        }
        self.clientID = clientID
        self.redirect = redirect
        self.endpoint = endpoint
        verifier = word()
        state = word()
    }

    /// The page on which the channel's owner agrees.
    public func page(for purpose: Purpose) -> String {
        let query = [
            ("client_id", clientID), ("redirect_uri", redirect), ("response_type", "code"),
            ("scope", purpose.scopes.joined(separator: " ")), ("code_challenge", challenge(of: verifier)),
            ("code_challenge_method", "S256"), ("state", state), ("access_type", "offline"),
            ("prompt", "consent"),
        ]
        return "https://accounts.google.com/o/oauth2/v2/auth?"
            + query.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&")
    }

    /// The code in the address that the browser was sent to.
    ///
    /// - Throws: ``StepFailure`` where the owner did not agree, or the address belongs to another attempt.
    public func code(in address: String) throws -> String {
        let query = address.split(separator: "?", maxSplits: 1).last.map(String.init) ?? ""
        let pairs = query.prefix { $0 != "#" && !$0.isWhitespace }.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), percentDecoded(parts.count > 1 ? parts[1] : ""))
        }
        let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        if let refusal = values["error"] {
            throw StepFailure(.bad, "cannot use the answer: Google says '\(refusal)'; begin again and agree")
        }
        guard let code = values["code"], !code.isEmpty else {
            throw StepFailure(
                .bad,
                "cannot use the address: there is no code in it; copy the whole address that the browser ended at"
            )
        }
        guard values["state"] == state else {
            throw StepFailure(
                .bad,
                "cannot use the address: it belongs to another attempt; open the page that was just printed"
            )
        }
        return code
    }

    /// Trades the code for a refresh token.
    ///
    /// - Throws: ``YouTubeRefusal`` where Google gives none, ``WebFailure`` where it cannot be asked.
    public func refreshToken(
        for code: String,
        clientSecret: MaskedText,
        over transport: some WebTransport
    ) async throws -> MaskedText {
        let form = [
            ("grant_type", "authorization_code"), ("code", code), ("client_id", clientID),
            ("client_secret", clientSecret.reveal()), ("redirect_uri", redirect), ("code_verifier", verifier),
        ]
        let answer = try await transport.send(.form(form, to: endpoint))
        guard answer.isSuccess, let token = answer.json?["refresh_token"]?.text else {
            throw YouTubeRefusal(answer)
        }
        return MaskedText(value: token, shownAs: "***")
    }
}

/// The S256 challenge of a verifier (RFC 7636 §4.2).
func challenge(of verifier: String) -> String {
    var digest = SHA256()
    digest.update(Array(verifier.utf8))
    return base64URL(digest.finalize())
}

/// Base64 for addresses, without padding (RFC 4648 §5).
private func base64URL(_ bytes: [UInt8]) -> String {
    String(
        Data(bytes).base64EncodedString().compactMap { character -> Character? in
            switch character {
            case "+": "-"
            case "/": "_"
            case "=": nil
            default: character
            }
        }
    )
}

/// A value of a query as the text it stands for; a `%` that begins no byte stays.
private func percentDecoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2,
            let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
