extension ResourcePreset {
    /// GitHub Actions on the Free plan: 2,000 minutes a month in private repositories.
    static var githubFree: ResourcePreset { actions("github_free", "Free", .free) }
    /// GitHub Actions on the Pro plan: 3,000 minutes a month in private repositories.
    static var githubPro: ResourcePreset { actions("github_pro", "Pro", .pro) }
    /// GitHub Actions on the Team plan: 3,000 minutes a month in private repositories.
    static var githubTeam: ResourcePreset { actions("github_team", "Team", .team) }
    /// GitHub Actions on Enterprise Cloud: 50,000 minutes a month in private repositories.
    static var githubEnterprise: ResourcePreset {
        actions("github_enterprise", "Enterprise Cloud", .enterprise)
    }

    /// The price is that of a minute on Linux with two cores, beyond those included; ``GitHubPlan`` has what else
    /// the plan limits, ``Runner`` the prices of the other machines.
    private static func actions(_ name: String, _ title: String, _ plan: GitHubPlan) -> ResourcePreset {
        ResourcePreset(
            name: name,
            title: "GitHub Actions minutes, \(title)",
            limits: [
                ResourceLimit(
                    name: "minutes",
                    amount: Double(plan.includedMinutes),
                    unit: "minutes",
                    window: .month(zone: "UTC"),
                    costs: ["runner_minute": 1]
                )
            ],
            pricesUSD: ["runner_minute": Runner.standard.usdPerMinute],
            source: "https://docs.github.com/en/billing/reference/actions-runner-pricing",
            asOf: "2026-11-23"
        )
    }
}
