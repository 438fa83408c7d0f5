public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Asks an endpoint about a model: whether it is there, and until when.
public enum ModelInquiry: Sendable, Equatable {
    /// It is there; with its last day, where one is announced.
    case known(shutdown: Day?)
    /// There is no such model, or not any more.
    case unknown
    /// The key is not taken, or may not use the model.
    case refused
    /// Nobody could be asked; the sentence says why.
    case unreachable(String)

    /// Asks `GET /models/{model}`, whose `shutdown_date` OpenAI documents as optional.
    public static func ask(
        about model: String,
        at endpoint: OpenAIEndpoint,
        over transport: any WebTransport
    ) async -> ModelInquiry {
        do {
            let answer = try await transport.send(endpoint.reading("/models/\(percentEncoded(model))"))
            switch answer.status {
            case 200..<300: return .known(shutdown: day(answer.json?["shutdown_date"]))
            case 401, 403: return .refused
            case 404: return .unknown
            default: return .unreachable("\(endpoint.base) answered \(answer.status)")
            }
        } catch {
            return .unreachable("\(error)")
        }
    }

    /// A date, a moment, or seconds since 1970.
    private static func day(_ value: JSONValue?) -> Day? {
        switch value {
        case .string(let text)?: UTCTime.date(text).map(Day.init)
        case .integer(let seconds)?: Day(Date(timeIntervalSince1970: Double(seconds)))
        default: nil
        }
    }
}
