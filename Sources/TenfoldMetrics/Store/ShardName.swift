public import Tenfold

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The name of a shard: the file with the records of one kind and month.
public struct ShardName: Sendable, Hashable, Comparable {
    /// The folder that all metrics live in.
    public static let root = "data/metrics"

    /// The kind of its records.
    public let kind: RecordKind
    /// The month of its records, such as `2026-11`.
    public let month: String

    /// The shard that a record of a moment belongs to.
    public init(kind: RecordKind, holding time: Date) {
        self.kind = kind
        self.month = UTCTime.month(time)
    }

    /// Reads a path such as `data/metrics/jobs/2026-11.jsonl`; nil where it names no shard.
    public init?(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[..<2].joined(separator: "/") == Self.root,
            let kind = RecordKind(rawValue: String(parts[2])), parts[3].hasSuffix(".jsonl")
        else { return nil }
        self.init(kind: kind, month: parts[3].dropLast(6))
    }

    init?(kind: RecordKind, month: some StringProtocol) {
        guard UTCTime.date("\(month)-01") != nil else { return nil }
        self.kind = kind
        self.month = String(month)
    }

    /// `data/metrics/<kind>/<month>.jsonl`.
    public var path: String { "\(Self.root)/\(kind.rawValue)/\(month).jsonl" }

    /// Where lines go that are no records of this kind.
    public var quarantinePath: String { "\(Self.root)/quarantine/\(kind.rawValue)/\(month).txt" }

    /// By path.
    public static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}
