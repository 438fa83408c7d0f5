extension ResourcePreset {
    /// GitHub Actions on the Free plan: 2,000 minutes a month in private repositories.
    static var githubFree: ResourcePreset { actions("github_free", "Free", minutes: 2000) }
    /// GitHub Actions on the Pro plan: 3,000 minutes a month in private repositories.
    static var githubPro: ResourcePreset { actions("github_pro", "Pro", minutes: 3000) }
    /// GitHub Actions on the Team plan: 3,000 minutes a month in private repositories.
    static var githubTeam: ResourcePreset { actions("github_team", "Team", minutes: 3000) }
    /// GitHub Actions on Enterprise Cloud: 50,000 minutes a month in private repositories.
    static var githubEnterprise: ResourcePreset {
        actions("github_enterprise", "Enterprise Cloud", minutes: 50_000)
    }

    /// The price is that of a minute on Linux with two cores, beyond those included.
    private static func actions(_ name: String, _ plan: String, minutes: Double) -> ResourcePreset {
        ResourcePreset(
            name: name,
            title: "GitHub Actions minutes, \(plan)",
            limits: [
                ResourceLimit(
                    name: "minutes",
                    amount: minutes,
                    unit: "minutes",
                    window: .month(zone: "UTC"),
                    costs: ["runner_minute": 1]
                )
            ],
            pricesUSD: ["runner_minute": 0.006],
            source: "https://docs.github.com/en/billing/reference/actions-runner-pricing",
            asOf: "2026-11-23"
        )
    }
}
