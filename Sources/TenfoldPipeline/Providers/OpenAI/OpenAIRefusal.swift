import Tenfold

/// A refusal of an OpenAI-shaped endpoint, told apart by its type and code: status 429 alone means two unrelated
/// things.
struct OpenAIRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// What has to be done about it.
    enum Meaning: Sendable, Equatable {
        /// No money or no allowance is left: asking again only annoys, and a person has to pay.
        case outOfMoney
        /// Too much at once: wait.
        case tooFast(least: Double?)
        /// The service stumbled: wait.
        case passing(least: Double?)
        /// The key is not taken, or may not do this.
        case wrongKey
        /// The endpoint does not know the asked-for form of answers.
        case unknownForm
        /// There is no such model, or not any more.
        case unknownModel
        /// The content is not allowed.
        case forbiddenContent
        /// The request itself is wrong and stays so.
        case wrongRequest
    }

    var meaning: Meaning
    var status: Int
    /// The endpoint's word for it, such as `rate_limit_exceeded`; empty where there was none.
    var code: String
    /// The endpoint's sentence.
    var message: String

    var description: String {
        let word = code.isEmpty ? "\(status)" : "\(status) \(code)"
        return message.isEmpty ? "the endpoint answered \(word)" : "the endpoint answered \(word): \(message)"
    }

    init(_ answer: WebAnswer) {
        let error = answer.json?["error"]
        let type = error?["type"]?.text ?? ""
        status = answer.status
        code = error?["code"]?.text ?? type
        let words = error?["message"]?.text ?? error?.text ?? ""
        message = String(words.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(300))
        meaning = Self.meaning(type, code, answer, message.lowercased())
    }

    private static func meaning(_ type: String, _ code: String, _ answer: WebAnswer, _ words: String)
        -> Meaning
    {
        if unpaid.contains(type) || unpaid.contains(code) { return .outOfMoney }
        switch code {
        case "model_not_found", "model_deprecated": return .unknownModel
        case "content_policy_violation", "content_filter": return .forbiddenContent
        default: break
        }
        if answer.headers["x-should-retry"] == "false" { return .wrongRequest }
        switch answer.status {
        case 401, 403: return .wrongKey
        case 404: return words.contains("model") ? .unknownModel : .wrongRequest
        case 429: return .tooFast(least: answer.retryAfterSeconds)
        case let status where [400, 422, 500].contains(status) && speaksOfForm(words): return .unknownForm
        case 408, 409, 500...: return .passing(least: answer.retryAfterSeconds)
        default:
            return answer.headers["x-should-retry"] == "true"
                ? .passing(least: answer.retryAfterSeconds) : .wrongRequest
        }
    }

    /// Compatible servers refuse the form in words of their own, some of them with 500.
    private static func speaksOfForm(_ words: String) -> Bool {
        ["response_format", "json_schema", "json_object", "text.format", "'text' or 'json"].contains {
            words.contains($0)
        }
    }

    private static let unpaid: Set = [
        "insufficient_quota", "credit_balance_exhausted", "organization_spend_limit_exceeded",
        "project_spend_limit_exceeded", "organization_usage_limit_exceeded", "billing_hard_limit_reached",
        "billing_not_active",
    ]
}
