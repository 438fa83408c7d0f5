import Tenfold

/// One page of the site before it is put into its frame.
struct Page {
    /// The path below `site/`.
    var path: String
    /// The title, without the site's name.
    var title: String
    /// The entry of the navigation it belongs to.
    var section: Section
    /// What leads to the top of the site where that is not the way up from ``path``.
    var base: String?
    /// What is in `main`.
    var body: [Markup]

    /// The entries of the navigation.
    enum Section: String, CaseIterable {
        case overview
        case runs
        case videos
        case phases
        case alerts
        case limits
        case schedule
        case costs

        /// The page the entry leads to.
        var path: String { self == .overview ? "index.html" : "\(rawValue).html" }

        /// What it is called.
        var title: String {
            switch self {
            case .overview: say("Overview")
            case .runs: say("Runs")
            case .videos: say("Videos")
            case .phases: say("Phases")
            case .alerts: say("Alerts")
            case .limits: say("Limits")
            case .schedule: say("Schedule")
            case .costs: say("Costs")
            }
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
