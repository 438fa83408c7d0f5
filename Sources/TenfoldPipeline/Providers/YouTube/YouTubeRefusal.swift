import Tenfold

/// A refusal of YouTube, told apart by its reason and message, never by its status alone.
///
/// After the error tables of https://developers.google.com/youtube/v3/docs/core_errors and of `videos.insert`.
public struct YouTubeRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// What has to be done about it.
    public enum Meaning: Sendable, Equatable {
        /// A bucket of the day is empty: wait for midnight Pacific time.
        case dayUsedUp
        /// The channel may publish no more for 24 hours, however much quota is left.
        case channelFull
        /// Too many requests at once: wait, at least so many seconds where the service said so.
        case tooFast(retryAfterSeconds: Double?)
        /// The service stumbled: the same request may work later.
        case passing(retryAfterSeconds: Double?)
        /// The request itself is wrong and stays so.
        case wrongRequest
        /// The access token is not taken: a new one may be.
        case tokenExpired
        /// What was asked for is not there, or not any more.
        case gone
        /// The account, its channel or its rights stand in the way: nothing more may be sent before a person has
        /// looked.
        case stop
    }

    /// What has to be done about it.
    public var meaning: Meaning
    /// The status code.
    public var status: Int
    /// YouTube's word for it, such as `quotaExceeded`; empty where there was none.
    public var reason: String
    /// YouTube's sentence.
    public var message: String

    /// One sentence.
    public var description: String {
        let word = reason.isEmpty ? "\(status)" : "\(status) \(reason)"
        return message.isEmpty ? "YouTube answered \(word)" : "YouTube answered \(word): \(message)"
    }

    /// Reads a refusal from an answer that is no success.
    public init(_ answer: WebAnswer) {
        let error = answer.json?["error"]
        status = answer.status
        // The token endpoint writes the word itself where the API writes an object.
        reason = error?["errors"]?[0]?["reason"]?.text ?? error?.text ?? error?["status"]?.text ?? ""
        message = String(
            (error?["message"]?.text ?? answer.json?["error_description"]?.text ?? "").prefix(300)
        )
        meaning = Self.meaning(
            reason: reason,
            message: message,
            status: answer.status,
            wait: answer.retryAfterSeconds
        )
    }

    private static func meaning(reason: String, message: String, status: Int, wait: Double?) -> Meaning {
        switch reason {
        case "quotaExceeded": return .dayUsedUp
        case "uploadLimitExceeded": return .channelFull
        case "rateLimitExceeded", "userRateLimitExceeded", "servingLimitExceeded", "concurrentLimitExceeded",
            "uploadRateLimitExceeded", "RESOURCE_EXHAUSTED":
            return message.lowercased().contains("per day")
                ? .dayUsedUp : .tooFast(retryAfterSeconds: wait)
        case "authError", "UNAUTHENTICATED": return .tokenExpired
        case "backendError", "internalError": return .passing(retryAfterSeconds: wait)
        case _ where stopping.contains(reason) || reason.hasPrefix("authenticatedUserAccount"): return .stop
        default: break
        }
        switch status {
        case 401: return .tokenExpired
        case 403: return .stop
        case 404, 410: return .gone
        case 408, 500...599: return .passing(retryAfterSeconds: wait)
        case 429: return .tooFast(retryAfterSeconds: wait)
        default: return .wrongRequest
        }
    }

    private static let stopping: Set = [
        "dailyLimitExceeded", "forbidden", "forbiddenPrivacySetting", "forbiddenLicenseSetting",
        "forbiddenEmbedSetting", "insufficientPermissions", "youtubeSignupRequired", "NoLinkedYouTubeAccount",
        "accessNotConfigured", "invalid_grant", "invalid_client", "unauthorized_client", "accountClosed",
        "accountSuspended",
    ]
}
