import Tenfold
import TenfoldLive
import TenfoldPipeline

/// Reads what GitHub's REST API says of the channel's repository, with the token that is here.
struct GitHubVisit {
    private let transport: any WebTransport
    private let root: String
    private let token: MaskedText

    /// Makes a visitor; nil where services are not to be asked, or no repository or token is known.
    init?(_ examination: Examination) {
        guard examination.asksServices, let name = examination.channel?.gitHubName,
            let token = GitHubAPI.token(in: examination.environment)
        else { return nil }
        transport = examination.transport
        root = "\(GitHubAPI.address(in: examination.environment))/repos/\(name)"
        self.token = token
    }

    /// What stands below the repository's own address.
    func get(_ path: String) async throws -> WebAnswer {
        try await transport.send(
            WebRequest("GET", MaskedText("\(root)\(path)"), headers: GitHubAPI.headers(token: token))
        )
    }
}
