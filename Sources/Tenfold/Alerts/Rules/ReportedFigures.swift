extension AlertRule {
    /// How many of the workflows GitHub has switched off; it does so after 60 days without a commit.
    public static let workflowsOff = reported(
        "workflows_off",
        id: "workflows-off",
        title: "Workflows switched off",
        threshold: Threshold(.above, warning: 1, critical: 2),
        action: "Switch them on again under Actions, or with 'gh workflow enable'",
        words: { $0 == 0 ? "all workflows are on" : "switched off: \(amount($0))" }
    )

    /// For how many days the published page has been behind the repository's.
    public static let pageBehind = reported(
        "page_behind_days",
        id: "page-behind",
        title: "Page not deployed",
        threshold: Threshold(.above, warning: 1, critical: 3),
        action: "Look at the 'pages' job of the newest runs",
        words: { $0 == 0 ? "the page is up to date" : "the page is \(amount($0)) days behind" }
    )

    /// The largest file, in MB; GitHub warns at 50 MB and refuses 100 MB.
    public static let fileSize = reported(
        "largest_file_mb",
        id: "file-size",
        title: "Largest file",
        threshold: Threshold(.above, warning: 20, critical: 40),
        action: "Split the file, or take it out of the repository",
        words: { "the largest file has \(amount($0)) MB" }
    )

    /// The size of the repository, in MB; GitHub asks for less than 1 GB and objects at 5 GB.
    public static let repositorySize = reported(
        "repository_mb",
        id: "repository-size",
        title: "Repository size",
        threshold: Threshold(.above, warning: 500, critical: 900),
        action: "Remove old records with 'tenfold metrics prune', or begin a new history",
        words: { "the repository has \(amount($0)) MB" }
    )

    /// The size of the page, in MB; GitHub Pages allows 1 GB.
    public static let pageSize = reported(
        "page_mb",
        id: "page-size",
        title: "Page size",
        threshold: Threshold(.above, warning: 400, critical: 800),
        action: "Remove pages of old runs from site/",
        words: { "the page has \(amount($0)) MB" }
    )

    /// A figure that another part reports by name; the last of 30 days counts.
    private static func reported(
        _ name: String,
        id: String,
        title: String,
        threshold: Threshold,
        action: String,
        words: @escaping @Sendable (Double) -> String
    ) -> AlertRule {
        AlertRule(
            id: id,
            title: title,
            threshold: threshold,
            isShare: false,
            action: action,
            measure: { days, _ in
                let recent = days.indices.suffix(30).reversed()
                guard let value = recent.lazy.compactMap({ days[$0].reported[name] }).first else {
                    return AlertMeasure(nil, "not looked at in 30 days")
                }
                return AlertMeasure(value, words(value))
            }
        )
    }

    private static func amount(_ value: Double) -> String { decimalText(value, places: 1) }
}
