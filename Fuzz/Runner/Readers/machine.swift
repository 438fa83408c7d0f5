import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension FuzzedReader {
    /// Rules of time zones, as files and as text.
    static let zones = FuzzedReader(name: "zones") { bytes in
        let date = Date(timeIntervalSince1970: 1_795_000_000)
        let read = [TimeZoneRules(file: bytes), TimeZoneRules(posix: String(decoding: bytes, as: UTF8.self))]
        for rules in read.compactMap(\.self) {
            _ = rules.startOfNextDay(date)
            _ = rules.startOfMonth(date)
        }
    }

    /// Times, days, job numbers: small texts that commands and files hold.
    static let texts = FuzzedReader(name: "texts") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if let date = UTCTime.date(text) { _ = UTCTime.text(date) }
        if let day = Day(text) { precondition(Day("\(day)") == day) }
        _ = try? CanonicalJSON.decode(JSONValue.self, from: bytes)
    }
}
