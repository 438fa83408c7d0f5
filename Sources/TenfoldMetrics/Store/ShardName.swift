public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The name of a shard: the file with the records of one kind and one stretch of time.
///
/// New records go to the shard of their hour, which is written once or twice and never grows; when a month is over its
/// hours become one file, or one for each day where that would pass ``sizeLimit``. So what is written again and again
/// stays small, and so does the number of files.
public struct ShardName: Sendable, Hashable, Comparable {
    /// The folder that all metrics live in.
    public static let root = "data/metrics"
    /// How large a month's file may become; far below the 50 MB at which GitHub warns.
    public static let sizeLimit = 10 * 1024 * 1024

    /// The kind of its records.
    public let kind: RecordKind
    /// The stretch of time: `2026-11`, `2026-11-23`, or `2026-11-23T06`.
    public let period: String

    /// The shard that a new record of a moment goes to: that of its hour.
    public init(kind: RecordKind, holding time: Date) {
        self.kind = kind
        self.period = String(UTCTime.text(time).prefix(13))
    }

    /// Reads a path such as `data/metrics/jobs/2026-11.jsonl` or `data/metrics/jobs/2026-11-23/06.jsonl`; nil where
    /// it names no shard.
    public init?(path: String) {
        var scanner = ByteScanner(Array(path.utf8))
        guard scanner.take(Self.head), let kind = Self.kinds.first(where: { scanner.take($0.folder) })?.kind
        else { return nil }
        var period = scanner.bytes[scanner.at...]
        guard period.suffix(Self.tail.bytes.count).elementsEqual(Self.tail.bytes) else { return nil }
        period.removeLast(Self.tail.bytes.count)
        if period.count == 13 {
            let slash = period.startIndex + 10
            guard period[slash] == UInt8(ascii: "/") else { return nil }
            period[slash] = UInt8(ascii: "T")
        }
        self.init(kind: kind, period: String(decoding: period, as: UTF8.self))
    }

    private static let head = StaticText(stringLiteral: "\(root)/")
    private static let tail: StaticText = ".jsonl"
    private static let kinds = RecordKind.allCases.map { kind in
        (folder: StaticText(stringLiteral: "\(kind.rawValue)/"), kind: kind)
    }

    /// A shard of a stretch of time; nil where that is no month, day or hour.
    init?(kind: RecordKind, period: String) {
        let bytes = period.utf8
        let (day, rest) = (text(bytes.prefix(10)), bytes.dropFirst(10))
        switch bytes.count {
        case 7: guard Day(day + "-01") != nil else { return nil }
        case 10: guard Day(day) != nil else { return nil }
        case 13:
            guard Day(day) != nil, rest.first == UInt8(ascii: "T"),
                rest.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
                let hour = Int(text(rest.dropFirst())), hour < 24
            else { return nil }
        default: return nil
        }
        self.kind = kind
        self.period = period
    }

    /// The month, such as `2026-11`.
    public var month: String { text(period.utf8.prefix(7)) }

    /// The day, such as `2026-11-23`; nil where the shard holds a whole month.
    public var day: String? { period.utf8.count < 10 ? nil : text(period.utf8.prefix(10)) }

    /// The shards of the month and the day it lies in, other than itself.
    var wider: [ShardName] {
        [7, 10].filter { $0 < period.utf8.count }.compactMap {
            ShardName(kind: kind, period: String(period.prefix($0)))
        }
    }

    /// `data/metrics/<kind>/<month or day>.jsonl`, or `data/metrics/<kind>/<day>/<hour>.jsonl`.
    public var path: String {
        let name = period.utf8.count == 13 ? period.prefix(10) + "/" + period.suffix(2) : period[...]
        return Self.root + "/" + kind.rawValue + "/" + name + ".jsonl"
    }

    /// Where lines go that are no records of this kind.
    public var quarantinePath: String { "\(Self.root)/quarantine/\(kind.rawValue)/\(month).txt" }

    /// By kind and time.
    public static func < (left: Self, right: Self) -> Bool {
        left.kind == right.kind ? left.period < right.period : left.kind.rawValue < right.kind.rawValue
    }
}

private func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
