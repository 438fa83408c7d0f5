#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension WebAnswer {
    /// How long the service asks to wait, in seconds: `retry-after-ms`, else `Retry-After` in seconds or as a moment.
    ///
    /// A moment is held against the answer's own `Date`, so that a clock that is wrong here does no harm; without one
    /// it says nothing that could be relied on.
    public var retryAfterSeconds: Double? {
        if let milliseconds = headers["retry-after-ms"].flatMap(Self.amount) { return milliseconds / 1000 }
        guard let text = headers["retry-after"] else { return nil }
        if let seconds = Self.amount(text) { return seconds }
        guard let end = HTTPDate.date(text), let sent = headers["date"].flatMap(HTTPDate.date) else {
            return nil
        }
        return max(0, end.timeIntervalSince(sent))
    }

    private static func amount(_ text: String) -> Double? {
        guard let value = Double(text), value.isFinite, value >= 0 else { return nil }
        return value
    }
}
