import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The lines of one kind and month as a set: each once, in the one order.
struct Shard<Body: Record> {
    /// A line whose content this build understands.
    struct Entry {
        var id: String
        var time: Date
        var record: Body
        var bytes: ArraySlice<UInt8>
    }

    /// What this build understands, sorted by time and id.
    private(set) var entries: [Entry] = []
    /// Lines of later schema versions, byte for byte, sorted.
    private(set) var later: [[UInt8]] = []
    /// What is no record, in the order of the file.
    private(set) var rejected: [RejectedLine] = []

    /// Reads a file.
    init(_ file: [UInt8]) {
        var scanner = ByteScanner(file)
        var number = 0
        let scan = Self.scan
        while scanner.at < file.count {
            number += 1
            let start = scanner.at
            if let entry = Self.entry(&scanner, scan) {
                entries.append(entry)
                continue
            }
            scanner.at = start
            scanner.skipLine()
            let isTorn = file[scanner.at - 1] != newline
            let line = Array(file[start..<(isTorn ? scanner.at : scanner.at - 1)])
            if !line.isEmpty { take(line, number: number, isTorn: isTorn) }
        }
        normalise()
    }

    /// Reads a line where it lies; nil where it is to be read with all care.
    private static func entry(_ scanner: inout ByteScanner, _ scan: Scan?) -> Entry? {
        var record: Body?
        let line = LineScan(&scanner) { scanner in
            guard let scan else {
                record = try? FastDecoder.decode(Body.self, scanner.bytes, at: scanner.at)
                return record != nil && scanner.skipValue()
            }
            record = scan(&scanner)
            return record != nil
        }
        guard let line, let record, line.version == Body.version,
            Stored<Body>.isID(line.id, of: line.record, version: line.version, in: scanner.bytes)
        else { return nil }
        return Entry(
            id: String(decoding: scanner.bytes[line.id], as: UTF8.self),
            time: record.time,
            record: record,
            bytes: scanner.bytes[line.whole]
        )
    }

    private typealias Scan = (inout ByteScanner) -> Body?

    /// How records are read without a decoder; nil of a kind that always takes one.
    private static var scan: Scan? {
        func scan<Scanned: ScannedRecord>(_ type: Scanned.Type) -> Any {
            let scan: (inout ByteScanner) -> Scanned? = Scanned.scanned
            return scan
        }
        return (Body.self as? any ScannedRecord.Type).flatMap { scan($0) as? Scan }
    }

    /// Unites shards of the same kind, also of several months.
    init(uniting shards: some Sequence<Shard>) {
        for shard in shards { append(shard) }
        normalise()
    }

    /// Adds all lines of another shard of the same kind and month.
    mutating func formUnion(_ other: Shard) {
        append(other)
        normalise()
    }

    private mutating func append(_ other: Shard) {
        entries += other.entries
        later += other.later
        rejected += other.rejected
    }

    /// The file: one line a record, none twice.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for line in entries.lazy.map(\.bytes) + later.map({ $0[...] }) {
            bytes += line
            bytes.append(newline)
        }
        return bytes
    }

    private mutating func take(_ bytes: [UInt8], number: Int, isTorn: Bool) {
        switch Self.read(bytes) {
        case .understood(let entry): entries.append(entry)
        case .later: later.append(bytes)
        case .rejected(let reason):
            let reason = isTorn && reason == .foreign ? .torn : reason
            rejected.append(RejectedLine(number: number, bytes: bytes, reason: reason))
        }
    }

    /// What a line is.
    enum Reading {
        case understood(Entry)
        case later
        case rejected(RejectedLine.Reason)
    }

    /// Reads a line with all care: its form, its id, its content.
    static func read(_ bytes: [UInt8]) -> Reading {
        guard let line = RecordLine(bytes) else { return .rejected(.foreign) }
        if line.version > Body.version { return .later }
        guard Stored<Body>.id(version: line.version, content: line.content) == line.id else {
            return .rejected(.wrongID)
        }
        do {
            let record = try Self.decode(line.content, line.version)
            return .understood(Entry(id: line.id, time: record.time, record: record, bytes: bytes[...]))
        } catch {
            return .rejected(.unreadable("\(error)"))
        }
    }

    private static func decode(_ content: [UInt8], _ version: Int) throws -> Body {
        if version < Body.version {
            let written = try CanonicalJSON.decode(JSONValue.self, from: content)
            let record = (version..<Body.version).reduce(written) { Body.migrated($0, from: $1) }
            return try CanonicalJSON.decode(Body.self, from: try CanonicalJSON.line(record))
        }
        if let record = try? FastDecoder.decode(Body.self, content, at: 0) { return record }
        return try CanonicalJSON.decode(Body.self, from: content)
    }

    private mutating func normalise() {
        if !entries.indices.dropFirst().allSatisfy({ precedes(entries[$0 - 1], entries[$0]) }) {
            entries.sort(by: precedes)
            entries = entries.uniqued(on: \.id)
        }
        guard !later.isEmpty else { return }
        later.sort { $0.lexicographicallyPrecedes($1) }
        later = later.uniqued(on: \.self)
    }
}

private func precedes<Body>(_ left: Shard<Body>.Entry, _ right: Shard<Body>.Entry) -> Bool {
    left.time == right.time ? left.id < right.id : left.time < right.time
}

extension Array {
    /// The elements of a sorted list without neighbours of equal keys.
    func uniqued<Key: Equatable>(on key: (Element) -> Key) -> [Element] {
        reduce(into: []) { result, element in
            if result.last.map(key) != key(element) { result.append(element) }
        }
    }
}
