internal import Templates
public import Tenfold

/// Turns records into the files of `site/`.
public enum Dashboard {
    /// The folders that hold built pages and nothing else; a user's own files may stand beside them.
    public static let folders = (["archive", "days", "jobs", "runs"] + wholeFolders).sorted()

    /// Those of them all of whose files are built each time, whatever the scope: what else is there is no longer true.
    public static let wholeFolders = ["badges", "charts", "incidents"]

    /// Builds every file of the site, with paths that begin with `site/`, sorted by path.
    public static func build(_ input: DashboardInput) -> [GeneratedFile] {
        site(input).files
    }

    /// Builds every file of the site, and its vital figures beside it.
    public static func site(_ input: DashboardInput) -> (files: [GeneratedFile], summary: DashboardSummary) {
        Wording.$current.withValue(input.context.wording) {
            let board = Board(input)
            let pages = Pages.all.flatMap { $0(board) }.map { $0.file(siteTitle: input.title) }
            let data = charts(board)
            let feeds = Feeds.all.flatMap { $0(board) }
            return ((pages + data + feeds + assets).sorted { $0.path < $1.path }, DashboardSummary(board))
        }
    }

    /// The figures of every chart as files for other programs, with paths as in the site.
    public static func figures(_ input: DashboardInput) -> [GeneratedFile] {
        Wording.$current.withValue(input.context.wording) { charts(Board(input)) }
    }

    private static func charts(_ board: Board) -> [GeneratedFile] {
        board.charts.flatMap { $0.closed(board).files() }
    }

    private static var assets: [GeneratedFile] {
        [
            Brand.icon,
            GeneratedFile(path: "site/site.css", contents: Template.siteStyle),
            GeneratedFile(path: "site/site.js", contents: Template.siteScript),
        ]
    }
}
