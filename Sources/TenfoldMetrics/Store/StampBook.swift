import Synchronization
public import Tenfold

/// The ids of a work tree's files, each with the stamp its file had: what still has that stamp need not be read again.
///
/// As git's own index does it. The book is this machine's alone and may be thrown away.
public final class StampBook: Sendable {
    /// Lines as they stand in the file, `<stamp> <id> <path>`, by path; most are never looked at twice.
    private struct Page {
        var bytes: [UInt8]
        var lines: [String: Range<Int>] = [:]
        var changed = false

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            lines.reserveCapacity(bytes.count / 80)
            var start = 0
            while let end = bytes[start...].firstIndex(of: newline) {
                note(start..<end)
                start = end + 1
            }
        }

        private mutating func note(_ line: Range<Int>) {
            guard let gap = bytes[line].firstIndex(of: space), gap + 42 <= line.upperBound,
                bytes[gap + 41] == space
            else { return }
            lines[String(decoding: bytes[(gap + 42)..<line.upperBound], as: UTF8.self)] = line
        }

        func id(of path: String, _ stamp: String) -> String? {
            guard let line = lines[path] else { return nil }
            var end = line.lowerBound
            guard end + stamp.utf8.count + 41 <= line.upperBound else { return nil }
            for byte in stamp.utf8 {
                guard bytes[end] == byte else { return nil }
                end += 1
            }
            guard bytes[end] == space else { return nil }
            return String(decoding: bytes[(end + 1)..<(end + 41)], as: UTF8.self)
        }

        mutating func note(_ entry: FileEntry, _ stamp: String) {
            let start = bytes.count
            bytes += "\(stamp) \(entry.id) \(entry.path)".utf8
            lines[entry.path] = start..<bytes.count
            changed = true
        }

        /// The lines that hold, each once.
        var text: [UInt8] {
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count)
            for line in lines.values.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                text += bytes[line]
                text.append(newline)
            }
            return text
        }
    }

    private let files: any FileStore
    private let path: String
    private let page: Mutex<Page>

    /// Opens the book at a path; what cannot be read in it is forgotten.
    public init(_ files: any FileStore, path: String) {
        self.files = files
        self.path = path
        self.page = Mutex(Page((try? files.read(path)).flatMap(\.self) ?? []))
    }

    /// The id of a file that has this stamp now; nil where that is not known.
    func id(of path: String, _ stamp: String) -> String? {
        page.withLock { $0.id(of: path, stamp) }
    }

    /// Notes the id of a file.
    func note(_ entry: FileEntry, _ stamp: String) { page.withLock { $0.note(entry, stamp) } }

    /// Writes the book where it changed.
    public func save() throws {
        let text = page.withLock { page -> [UInt8]? in
            guard page.changed else { return nil }
            page.changed = false
            return page.text
        }
        if let text { try files.write(text, to: path) }
    }
}

private let space = UInt8(ascii: " ")
