import Tenfold
import TenfoldDashboard
import TenfoldMetrics

/// The folder a site is written to; what did not change is not touched.
struct SiteFolder {
    /// What writing a site would do.
    struct Changes {
        /// Files that are new or differ, with paths below the folder.
        var written: [GeneratedFile] = []
        /// Paths of pages that are no longer built.
        var removed: [String] = []
        /// How many files are as they should be.
        var unchanged = 0
    }

    let path: String
    let files: any FileStore

    /// Compares a built site, whose paths begin with `site/`, with what is there.
    ///
    /// - Parameters:
    ///   - kept: Paths of files that are there and stay as they are.
    ///   - isComplete: True where it holds every page, so that one of a run or a day that is not among them is no longer
    ///     wanted.
    func changes(to site: [GeneratedFile], keeping kept: [String] = [], isComplete: Bool = true) throws
        -> Changes
    {
        var changes = Changes()
        let wanted = site.map { file in
            GeneratedFile(path: String(file.path.dropFirst("site/".count)), contents: file.contents)
        }
        for file in wanted {
            if try files.read("\(path)/\(file.path)") == file.contents {
                changes.unchanged += 1
            } else {
                changes.written.append(file)
            }
        }
        changes.unchanged += kept.count
        let names = Set(wanted.map(\.path) + kept.map { String($0.dropFirst("site/".count)) })
        for folder in isComplete ? Dashboard.folders : Dashboard.wholeFolders {
            let present = try WorkTreeReader(files, root: path).paths(under: folder)
            changes.removed += present.filter { !names.contains($0) }
        }
        return changes
    }

    /// Writes, on two cores, and removes; what vouches for the pages comes after them, as a crash may come between.
    func apply(_ changes: Changes) async throws {
        let vouches = { (file: GeneratedFile) in SiteMaterial.vouchers.contains("site/\(file.path)") }
        let pages = changes.written.filter { !vouches($0) }
        let half = pages.count / 2
        async let first: Void = write(pages[..<half])
        try write(pages[half...])
        try await first
        for page in changes.removed { try files.remove("\(path)/\(page)") }
        try write(changes.written.filter(vouches)[...])
    }

    private func write(_ pages: ArraySlice<GeneratedFile>) throws {
        for page in pages { try files.sketch(page.contents, to: "\(path)/\(page.path)") }
    }
}
