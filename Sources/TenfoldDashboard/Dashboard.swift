internal import Templates
public import Tenfold

/// Turns records into the files of `site/`.
public enum Dashboard {
    /// Builds every file of the site, with paths that begin with `site/`, sorted by path.
    public static func build(_ input: DashboardInput) -> [GeneratedFile] {
        let board = Board(input)
        let pages = Pages.all.flatMap { $0(board) }.map { $0.file(siteTitle: input.title) }
        let data = board.charts.flatMap { $0.files() }
        let feeds = Feeds.all.flatMap { $0(board) }
        return (pages + data + feeds + assets).sorted { $0.path < $1.path }
    }

    private static var assets: [GeneratedFile] {
        [
            Brand.icon,
            GeneratedFile(path: "site/site.css", contents: Template.siteStyle),
            GeneratedFile(path: "site/site.js", contents: Template.siteScript),
        ]
    }
}
