/// The machine a workflow job runs on, as `runs-on` names it.
public enum RunnerLabel: Sendable, Codable, Hashable {
    /// One of GitHub's own, such as `ubuntu-24.04`.
    case hosted(String)
    /// A machine of the user's, by its labels; the first is `self-hosted`.
    case selfHosted([String])
}
