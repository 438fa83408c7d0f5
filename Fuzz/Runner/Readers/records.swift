import Tenfold
import TenfoldMetrics

extension FuzzedReader {
    /// Lines of records of every kind, whole and torn.
    static let records = FuzzedReader(name: "records") { bytes in
        let names = RecordKind.allCases.compactMap {
            ShardName(path: "data/metrics/\($0.rawValue)/2026-11.jsonl")
        }
        let snapshot = MetricsSnapshot(shards: Dictionary(uniqueKeysWithValues: names.map { ($0, bytes) }))
        _ = ChannelState(folding: snapshot.events).leases
        for name in names {
            let once = merge(bytes, [], kind: name.kind)
            precondition(merge(once, bytes, kind: name.kind) == once, "merging twice makes a difference")
        }
    }

    /// Figures that other programs kept.
    static let figures = FuzzedReader(name: "figures") { bytes in
        for format in FigureImport.Format.allCases {
            _ = try? FigureImport.events(bytes, format, source: "fuzzed")
        }
    }
}
