public import Tenfold

/// What a site is built from: what all records add up to, and the newest records themselves.
public struct SiteMaterial: Sendable {
    /// The records of the newest months, of jobs those of the runs that are drawn, and all events that hold until they
    /// are changed.
    public var records = RecordSet()
    /// All that evidence for and against the next phase is weighed from; nil where there is no observation yet.
    public var evidence: RecordSet?
    /// What all records add up to.
    public var rollups = Rollups()
    /// The runs whose pages new records can have changed; nil for all.
    public var runs: Set<String>?
    /// The months whose lists new records can have changed; nil for all.
    public var months: Set<String>?
    /// Lines that could not be used, in what had to be read.
    public var diagnostics: [Diagnostic] = []
    /// The files to keep beside the site: rollups and digests that are new, and what the pages were drawn from.
    public var bookkeeping: [GeneratedFile] = []

    /// Pages that tell of full days only, which are there and would be the same; empty where they have to be made.
    public var keptPages: [String] = []
    /// A hash of all that those pages follow from.
    var pastKey = ""

    /// The file that says what the pages that tell of full days only were made of; nil where there are none.
    public func pastBook(of files: [String]) throws -> GeneratedFile? {
        guard !files.isEmpty else { return nil }
        let pages = PastPages(madeOf: pastKey, files: files)
        return GeneratedFile(path: PastPages.path, contents: try CanonicalJSON.pretty(pages))
    }

    /// The files by which the next build knows that pages are as they should be: they are written after all others.
    public static let vouchers: Set<String> = [BuiltPages.path, PastPages.path]

    /// True where every page is drawn, so that a page that is not is no longer wanted.
    public var isComplete: Bool { runs == nil && months == nil }

    /// How much of the past a build looks at.
    public enum Reach: Sendable {
        /// What changed since the last build.
        case changes
        /// Every page of whose run there are records.
        case everything
        /// Figures and charts alone, and no page of a run.
        case figures
    }

    /// Gathers what a build needs from a state of the repository, reading as little as that takes.
    ///
    /// - Parameter look: What the look of all pages follows from; where it changed, pages are drawn anew.
    public static func gather(
        from reader: some MetricsReader,
        look: String,
        reach: Reach = .changes
    ) async throws -> SiteMaterial {
        let index = ShardIndex(try await reader.entries(under: ShardName.root))
        return try await gather(from: reader, index, look: look, reach: reach)
    }

    static func gather(
        from reader: some MetricsReader,
        _ index: ShardIndex,
        look: String,
        reach: Reach
    ) async throws -> SiteMaterial {
        var gatherer = SiteGatherer(
            reader: reader,
            index: index,
            book: try await RollupBook.load(from: reader, index, verifying: true),
            reach: reach
        )
        return try await gatherer.gather(look: look)
    }
}
