import Tenfold

/// What the pages that tell of full days only were last made of: `site/past.json`.
///
/// They follow from the look and from what the full days add up to, and both are named here; so a build that finds the
/// same names and all the files has nothing to make of them.
struct PastPages: Codable, Equatable {
    static let path = "site/past.json"

    /// A hash of all that they follow from.
    var madeOf: String
    /// Their files, sorted.
    var files: [String]

    /// The hash of a look and of rollup files, whose first lines name the records of every kind that they are made of.
    static func key(look: String, _ rollups: [FileEntry]) -> String {
        let lines = rollups.sorted { $0.path < $1.path }.map { "\($0.path) \($0.id)\n" }
        return String(SHA256.hex("\(look)\n\(lines.joined())").prefix(20))
    }

    /// True where every one of the files is there.
    func isComplete(in reader: some MetricsReader) async throws -> Bool {
        var present: Set<String> = []
        for folder in Set(files.map(Self.folder)) {
            present.formUnion(try await reader.paths(directlyIn: folder))
        }
        return present.isSuperset(of: files)
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
