/// A workflow as GitHub keeps it: whether runs of it start.
public struct WorkflowState: Sendable, Equatable {
    /// Its file's name, such as `track.yml`.
    public var file: String
    /// What GitHub says of it, such as `active`, `disabled_inactivity` or `disabled_manually`.
    public var state: String

    /// Makes a state of the workflow in the file at `path`, such as `.github/workflows/track.yml`.
    public init(path: String, state: String) {
        file = path.split(separator: "/").last.map(String.init) ?? path
        self.state = state
    }

    /// True where no run of it starts.
    public var isOff: Bool { state.hasPrefix("disabled_") }

    /// True where GitHub switched it off by itself, and no person did.
    ///
    /// Source: GitHub's REST API, "List repository workflows", the values of `state`.
    public var wasSwitchedOffByGitHub: Bool { ["disabled_inactivity", "disabled_fork"].contains(state) }
}
