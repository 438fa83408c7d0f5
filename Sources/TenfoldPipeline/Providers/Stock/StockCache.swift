import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Keeps what searches found for a day, as the libraries ask of their clients, and not longer: no stock of theirs is
/// hoarded.
struct StockCache: Sendable {
    /// The folder, which is kept out of git.
    var folder: String
    var files: any FileStore
    var clock: any WallClock

    private struct Entry: Codable {
        var foundAt: Date
        var items: [StockItem]
    }

    private static let lifetime = 86_400.0

    /// What a search found less than a day ago.
    func items(_ library: String, _ query: StockQuery) throws -> [StockItem]? {
        guard let entry = try entry(path(library, query)), isFresh(entry) else { return nil }
        return entry.items
    }

    /// Keeps what a search found, and forgets what is too old.
    func keep(_ items: [StockItem], _ library: String, _ query: StockQuery) throws {
        for name in try files.list(folder) {
            let old = "\(folder)/\(name)"
            if let entry = try entry(old), isFresh(entry) { continue }
            try files.remove(old)
        }
        try files.write(CanonicalJSON.line(Entry(foundAt: clock.now, items: items)), to: path(library, query))
    }

    private func entry(_ path: String) throws -> Entry? {
        try files.read(path).flatMap { try? CanonicalJSON.decode(Entry.self, from: $0) }
    }

    private func isFresh(_ entry: Entry) -> Bool {
        let age = clock.now.timeIntervalSince(entry.foundAt)
        return age >= 0 && age < Self.lifetime
    }

    private func path(_ library: String, _ query: StockQuery) -> String {
        "\(folder)/\(library)-\(SHA256.hex("\(query.kind.rawValue)\n\(query.phrase)").prefix(24)).json"
    }
}
