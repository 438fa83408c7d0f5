import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A daily file of the Reporting API, as its list tells of it.
struct ReachFile: Sendable, Equatable {
    /// The service's day it covers.
    var day: Day
    /// When it was made; a corrected file of a day is made later and replaces it.
    var madeAt: Date
    /// Where to get it.
    var address: String

    init?(_ report: JSONValue, _ terms: TrackTerms) {
        guard let start = report["startTime"]?.text.flatMap(UTCTime.date),
            let madeAt = report["createTime"]?.text.flatMap(UTCTime.date),
            let address = report["downloadUrl"]?.text
        else { return nil }
        day = terms.day(start)
        self.madeAt = madeAt
        self.address = address
    }

    /// The newest file of each day.
    static func newest(_ files: [ReachFile]) -> [Day: ReachFile] {
        Dictionary(files.map { ($0.day, $0) }, uniquingKeysWith: { $0.madeAt >= $1.madeAt ? $0 : $1 })
    }
}
