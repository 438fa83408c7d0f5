import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldCommand

/// The folder a site is written to.
struct SiteFolderTests {
    /// A disk on which pages below one folder cannot be written.
    private struct PartlyFullDisk: FileStore {
        let files = MemoryFiles()
        let full: String

        func write(_ contents: [UInt8], to path: String) throws {
            guard !path.contains(full) else {
                throw FileStoreError(operation: "write", path: path, reason: "No space left on device")
            }
            try files.write(contents, to: path)
        }

        func read(_ path: String) throws -> [UInt8]? { try files.read(path) }
        func remove(_ path: String) throws { try files.remove(path) }
        func list(_ folder: String) throws -> [String] { try files.list(folder) }
        func exists(_ path: String) -> Bool { files.exists(path) }
        func makeFolder(_ path: String) throws { try files.makeFolder(path) }
        func copy(_ path: String, to target: String) throws { try files.copy(path, to: target) }
        func move(_ path: String, to target: String) throws { try files.move(path, to: target) }
    }

    private let site = ["built.json", "days/2026-11-25.html", "past.json", "runs/07/1.html", "videos.html"]
        .map {
            GeneratedFile(path: "site/\($0)", text: $0)
        }

    @Test(arguments: ["days/", "runs/", "videos"])
    func `what vouches for pages is written only after all of them`(_ full: String) async throws {
        let disk = PartlyFullDisk(full: full)
        let folder = SiteFolder(path: "s", files: disk)
        await #expect(throws: FileStoreError.self) { try await folder.apply(try folder.changes(to: site)) }
        #expect(!disk.exists("s/built.json") && !disk.exists("s/past.json"))
    }

    @Test func `everything is written, and what stays is not touched`() async throws {
        let folder = SiteFolder(path: "s", files: MemoryFiles())
        try await folder.apply(try folder.changes(to: site))
        let again = try folder.changes(to: site)
        #expect(again.written.isEmpty && again.removed.isEmpty && again.unchanged == site.count)
    }

    @Test func `a page that is no longer wanted goes where all pages are built, at any depth`() async throws {
        let folder = SiteFolder(path: "s", files: MemoryFiles())
        try await folder.apply(try folder.changes(to: site))
        let fewer = site.filter { !$0.path.hasPrefix("site/runs/") }
        #expect(try folder.changes(to: fewer, isComplete: false).removed == [])
        #expect(try folder.changes(to: fewer).removed == ["runs/07/1.html"])
    }
}
