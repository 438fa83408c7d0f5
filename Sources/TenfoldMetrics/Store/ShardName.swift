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
        guard path.hasPrefix(Self.head), path.hasSuffix(Self.tail) else { return nil }
        let rest = path.utf8.dropFirst(Self.head.utf8.count).dropLast(Self.tail.utf8.count)
        guard let slash = rest.firstIndex(of: Self.slash),
            let kind = RecordKind(rawValue: text(rest[..<slash]))
        else { return nil }
        let name = rest[slash...].dropFirst()
        guard name.count == 13 else {
            self.init(kind: kind, period: text(name))
            return
        }
        guard name.dropFirst(10).first == Self.slash else { return nil }
        self.init(kind: kind, period: "\(text(name.prefix(10)))T\(text(name.suffix(2)))")
    }

    private static let head = "\(root)/"
    private static let tail = ".jsonl"
    private static let slash = UInt8(ascii: "/")

    /// A shard of a stretch of time; nil where that is no month, day or hour.
    init?(kind: RecordKind, period: some StringProtocol) {
        let bytes = Substring(period).utf8
        let (day, rest) = (text(bytes.prefix(10)), bytes.dropFirst(10))
        switch bytes.count {
        case 7: guard CivilDate("\(day)-01") != nil else { return nil }
        case 10: guard CivilDate(day) != nil else { return nil }
        case 13:
            guard CivilDate(day) != nil, rest.first == UInt8(ascii: "T"),
                rest.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
                let hour = Int(text(rest.dropFirst())), hour < 24
            else { return nil }
        default: return nil
        }
        self.kind = kind
        self.period = String(period)
    }

    /// The month, such as `2026-11`.
    public var month: String { text(period.utf8.prefix(7)) }

    /// The day, such as `2026-11-23`; nil where the shard holds a whole month.
    public var day: String? { period.utf8.count < 10 ? nil : text(period.utf8.prefix(10)) }

    /// The shards of the month and the day it lies in, other than itself.
    var wider: [ShardName] {
        [7, 10].filter { $0 < period.utf8.count }.compactMap {
            ShardName(kind: kind, period: period.prefix($0))
        }
    }

    /// `data/metrics/<kind>/<month or day>.jsonl`, or `data/metrics/<kind>/<day>/<hour>.jsonl`.
    public var path: String {
        let name = period.utf8.count == 13 ? "\(period.prefix(10))/\(period.suffix(2))" : period
        return "\(Self.root)/\(kind.rawValue)/\(name).jsonl"
    }

    /// Where lines go that are no records of this kind.
    public var quarantinePath: String { "\(Self.root)/quarantine/\(kind.rawValue)/\(month).txt" }

    /// By kind and time.
    public static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.period) < (right.kind.rawValue, right.period)
    }
}

private func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
