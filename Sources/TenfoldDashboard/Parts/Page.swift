import Tenfold

/// One page of the site before it is put into its frame.
struct Page {
    /// The path below `site/`.
    var path: String
    /// The title, without the site's name.
    var title: String
    /// The entry of the navigation it belongs to.
    var section: Section
    /// What is in `main`.
    var body: [Markup]

    /// The entries of the navigation.
    enum Section: String, CaseIterable {
        case overview = "Overview"
        case runs = "Runs"
        case videos = "Videos"
        case alerts = "Alerts"
        case phases = "Phases"
        case costs = "Costs"

        /// The page the entry leads to.
        var path: String {
            self == .overview ? "index.html" : "\(rawValue.lowercased()).html"
        }
    }

    init(_ path: String, title: String, _ section: Section, @MarkupBuilder body: () -> [Markup]) {
        self.path = path
        self.title = title
        self.section = section
        self.body = body()
    }

    /// What leads from this page to the top of the site, so that any base path and `file:` work.
    static func root(of path: String) -> String {
        String(repeating: "../", count: path.split(separator: "/").count - 1)
    }
}
