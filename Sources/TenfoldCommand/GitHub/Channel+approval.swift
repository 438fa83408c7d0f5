import Tenfold
import TenfoldLive

extension Channel {
    /// Makes sure that a person let this run publish, where `tenfold.yml` asks for one.
    ///
    /// A job whose environment has no reviewers, or is not there, starts like any other: GitHub asks nobody then, and
    /// says nothing. At a terminal the person is there already.
    ///
    /// - Throws: ``JobProblem`` where nobody did; `GitHubError` where GitHub cannot be asked.
    func requireApproval() async throws {
        guard configuration.upload.approval == .required, environment["GITHUB_ACTIONS"] == "true" else {
            return
        }
        guard let name = gitHubName, let run = environment["GITHUB_RUN_ID"].flatMap({ Int($0) }) else {
            throw JobProblem(
                description: "cannot publish: upload.approval is 'required', and GITHUB_REPOSITORY and "
                    + "GITHUB_RUN_ID do not say whom to ask about"
            )
        }
        let reviews = try await GitHubClient(name, api: .live(environment: environment)).reviews(of: run)
        guard reviews.allow(UploadSettings.environment) else {
            throw JobProblem(
                description:
                    "cannot publish: upload.approval is 'required', and nobody agreed to run \(run); "
                    + "name reviewers under Settings, Environments, \(UploadSettings.environment), and start the "
                    + "job again. The videos wait"
            )
        }
    }
}
