internal import Templates
public import Tenfold

/// Turns records into the files of `site/`.
public enum Dashboard {
    /// The folders that hold built pages and nothing else; a user's own files may stand beside them.
    public static let folders = (["archive", "days", "jobs", "runs"] + wholeFolders).sorted()

    /// Those of them all of whose files are built each time, whatever the scope: what else is there is no longer true.
    public static let wholeFolders = ["badges", "charts", "incidents"]

    /// What a build of the site comes to.
    public struct Site: Sendable {
        /// The files, with paths that begin with `site/`, sorted by path.
        public var files: [GeneratedFile]
        /// Those of them that tell of full days only, and stay as they are until the next is over.
        public var past: [String]
        /// The vital figures.
        public var summary: DashboardSummary
    }

    /// Builds every file of the site, with paths that begin with `site/`, sorted by path.
    public static func build(_ input: DashboardInput) -> [GeneratedFile] {
        site(input).files
    }

    /// Builds the files of the site.
    ///
    /// - Parameter keepingPast: True where those that tell of full days only are there and would be the same; a young
    ///   channel has none.
    public static func site(_ input: DashboardInput, keepingPast: Bool = false) -> Site {
        Wording.$current.withValue(input.context.wording) {
            let board = Board(input)
            let past = keepingPast && input.isGrown ? [] : past(input.past.map(Board.init) ?? board)
            let pages = Pages.live.flatMap { $0(board) }.map { $0.file(siteTitle: input.title) }
            let feeds = Feeds.all.flatMap { $0(board) }
            return Site(
                files: (pages + past + feeds + assets).sorted { $0.path < $1.path },
                past: input.isGrown ? past.map(\.path).sorted() : [],
                summary: DashboardSummary(board)
            )
        }
    }

    /// The figures of every chart as files for other programs, with paths as in the site.
    public static func figures(_ input: DashboardInput) -> [GeneratedFile] {
        Wording.$current.withValue(input.context.wording) { charts(Board(input.past ?? input)) }
    }

    private static func past(_ board: Board) -> [GeneratedFile] {
        Pages.past.flatMap { $0(board) }.map { $0.file(siteTitle: board.input.title) } + charts(board)
    }

    private static func charts(_ board: Board) -> [GeneratedFile] { board.charts.flatMap { $0.files() } }

    private static var assets: [GeneratedFile] {
        [
            Brand.icon,
            GeneratedFile(path: "site/site.css", contents: Template.siteStyle),
            GeneratedFile(path: "site/site.js", contents: Template.siteScript),
        ]
    }
}
