/// A kind of machine that workflow jobs run on, with its price.
///
/// Source: https://docs.github.com/en/billing/reference/actions-runner-pricing and the runner pages, read on
/// 2026-11-23; prices hold since 2026-01-01.
public struct Runner: Sendable, Codable, Hashable {
    /// The label in `runs-on`.
    public var label: String
    /// The name on the bill.
    public var sku: String
    /// US dollars a minute beyond those the plan includes; private repositories only.
    public var usdPerMinute: Double
    /// Processor cores in private repositories.
    public var cores: Int
    /// The longest a job may run, in minutes.
    public var longestJobMinutes: Int

    /// Linux with two cores: what everything runs on unless something else is said.
    public static let standard = Runner(
        label: "ubuntu-24.04",
        sku: "linux",
        usdPerMinute: 0.006,
        cores: 2,
        longestJobMinutes: 360
    )
    /// Linux with one core in a container: short jobs only.
    public static let slim = Runner(
        label: "ubuntu-slim",
        sku: "linux_slim",
        usdPerMinute: 0.002,
        cores: 1,
        longestJobMinutes: 15
    )
    /// Linux with two cores of the other kind.
    public static let arm = Runner(
        label: "ubuntu-24.04-arm",
        sku: "linux_2_core_arm",
        usdPerMinute: 0.005,
        cores: 2,
        longestJobMinutes: 360
    )
    /// Windows.
    public static let windows = Runner(
        label: "windows-2025",
        sku: "windows",
        usdPerMinute: 0.010,
        cores: 2,
        longestJobMinutes: 360
    )
    /// macOS.
    public static let macOS = Runner(
        label: "macos-26",
        sku: "macos",
        usdPerMinute: 0.062,
        cores: 3,
        longestJobMinutes: 360
    )
    /// All kinds with a known price.
    public static let all = [standard, slim, arm, windows, macOS]
}
