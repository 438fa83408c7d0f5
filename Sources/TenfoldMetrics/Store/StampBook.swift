import Synchronization
public import Tenfold

/// The ids of a work tree's files, each with the stamp its file had: what still has that stamp need not be read again.
///
/// As git's own index does it. The book is this machine's alone and may be thrown away.
public final class StampBook: Sendable {
    private struct Page {
        var stamps: [String: (stamp: String, id: String)] = [:]
        var changed = false
    }

    private let files: any FileStore
    private let path: String
    private let page: Mutex<Page>

    /// Opens the book at a path; what cannot be read in it is forgotten.
    public init(_ files: any FileStore, path: String) {
        self.files = files
        self.path = path
        var page = Page()
        let text = (try? files.read(path)).flatMap(\.self) ?? []
        for line in text.split(separator: newline) {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            guard parts.count == 3, parts[1].count == 40 else { continue }
            page.stamps[String(decoding: parts[2], as: UTF8.self)] = (
                String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self)
            )
        }
        self.page = Mutex(page)
    }

    /// The id of a file that has this stamp now; nil where that is not known.
    func id(of path: String, _ stamp: String) -> String? {
        page.withLock { page in
            guard let known = page.stamps[path], known.stamp == stamp else { return nil }
            return known.id
        }
    }

    /// Notes the id of a file.
    func note(_ entry: FileEntry, _ stamp: String) {
        page.withLock { page in
            page.stamps[entry.path] = (stamp, entry.id)
            page.changed = true
        }
    }

    /// Writes the book where it changed.
    public func save() throws {
        let lines = page.withLock { page -> [String]? in
            guard page.changed else { return nil }
            page.changed = false
            return page.stamps.sorted { $0.key < $1.key }.map { "\($0.value.stamp) \($0.value.id) \($0.key)" }
        }
        guard let lines else { return }
        try files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    }
}
