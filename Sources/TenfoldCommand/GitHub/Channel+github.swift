import Tenfold
import TenfoldLive

extension Channel {
    /// The channel's repository at GitHub, with the token that is here; nil where either is not known.
    func gitHub() -> GitHubClient? {
        guard let name = gitHubName, GitHubAPI.token(in: environment) != nil else { return nil }
        return GitHubClient(name, api: .live(environment: environment))
    }

    /// `owner/name` at GitHub, from the run's environment or `tenfold.yml`; nil where neither says.
    var gitHubName: String? {
        [environment["GITHUB_REPOSITORY"], configuration.repository.name].compactMap(\.self)
            .first { !$0.isEmpty }
    }
}
