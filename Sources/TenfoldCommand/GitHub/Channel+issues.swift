import Tenfold
import TenfoldLive

extension Channel {
    /// The issues of the channel's repository, one for each key; nil where no repository at GitHub or no token is
    /// known, so that whoever has something to say says it at the terminal alone.
    ///
    /// What goes into an issue of a public repository is read by everybody: ask
    /// `Configuration.showsOwnerFigures` before a figure goes into one.
    func issueBoard() -> IssueBoard? {
        guard let name = gitHubName, MaskedText(secret: "GITHUB_TOKEN", "GH_TOKEN", in: environment) != nil
        else { return nil }
        return IssueBoard(
            GitHubClient(name, api: .live(environment: environment)),
            sleeper: TaskSleeper()
        )
    }

    /// `owner/name` at GitHub, from the run's environment or `tenfold.yml`; nil where neither says.
    var gitHubName: String? {
        [environment["GITHUB_REPOSITORY"], configuration.repository.name].compactMap(\.self)
            .first { !$0.isEmpty }
    }
}
