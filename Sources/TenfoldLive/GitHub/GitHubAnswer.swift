import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What one answer of GitHub means for the request.
enum GitHubAnswer {
    /// It was done.
    case done
    /// Not now: a limit is used up, and nothing was done; nil where GitHub does not say until when.
    case limited(until: Date?)
    /// GitHub failed on its side: a request that changes something may have been carried out.
    case failing
    /// It was not done, and asking again does not help.
    case refused(GitHubError.Cause)

    /// Source: docs.github.com, "Rate limits for the REST API": a refusal is 403 or 429; `retry-after` first,
    /// else the reset where nothing remains, else a minute and more.
    init(_ response: WebAnswer, now: Date) {
        switch response.status {
        case 200..<300: self = .done
        case 429: self = .limited(until: Self.end(of: response, now: now))
        case 403 where Self.isLimit(response): self = .limited(until: Self.end(of: response, now: now))
        case 401: self = .refused(.unauthorized)
        case 403: self = .refused(.forbidden)
        case 404: self = .refused(.notFound)
        case 410: self = .refused(.disabled)
        case 409, 422: self = .refused(response.status == 409 ? .conflict : .invalid)
        case 500...: self = .failing
        default: self = .refused(.invalid)
        }
    }

    private static func isLimit(_ response: WebAnswer) -> Bool {
        response.headers["retry-after"] != nil || response.headers["x-ratelimit-remaining"] == "0"
            || response.text.lowercased().contains("rate limit")
    }

    private static func end(of response: WebAnswer, now: Date) -> Date? {
        if let seconds = response.retryAfterSeconds { return now.addingTimeInterval(seconds) }
        guard response.headers["x-ratelimit-remaining"] == "0",
            let reset = response.headers["x-ratelimit-reset"].flatMap({ Double($0) })
        else { return nil }
        return Date(timeIntervalSince1970: reset)
    }
}

/// GitHub's words about what it did not do.
struct GitHubComplaint: Decodable {
    struct Detail: Decodable {
        var field: String?
        var code: String?
        var message: String?
    }

    var message: String?
    var documentation: String?
    var details: [Detail]?

    enum CodingKeys: String, CodingKey {
        case message
        case documentation = "documentation_url"
        case details = "errors"
    }

    /// Reads an answer; a page that is no JSON leaves the words empty.
    init(_ response: WebAnswer) {
        do {
            self = try CanonicalJSON.decode(Self.self, from: response.body)
        } catch {
            self.init()
        }
    }

    private init() {}

    /// `Validation Failed: head is invalid`, on one line.
    var words: String? {
        let more = (details ?? []).compactMap { detail in
            detail.message ?? detail.code.map { "\(detail.field ?? "a field") is \($0)" }
        }
        let parts = ([message].compactMap(\.self) + more).map { part in
            part.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }
}
