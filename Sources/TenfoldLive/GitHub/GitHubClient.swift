public import Tenfold

/// A repository on GitHub, through the REST API.
public struct GitHubClient: GitHubRepository {
    /// `owner/name`.
    public let name: String
    let api: GitHubAPI

    /// Makes a client for a repository.
    public init(_ name: String, api: GitHubAPI) {
        self.name = name
        self.api = api
    }

    var path: String { "/repos/\(name)" }
    /// The account the repository belongs to.
    var owner: String { String(name.prefix { $0 != "/" }) }
}

/// The name `owner/repository` in an address that git pushes to; nil where it is on no host of GitHub's.
///
/// - Parameter server: GitHub's own address, as Actions names it in `GITHUB_SERVER_URL`.
public func gitHubName(ofRemote url: String, server: String = "https://github.com") -> String? {
    let host = server.firstRange(of: "://").map { server[$0.upperBound...] } ?? server[...]
    var rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
    if let at = rest.firstIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    guard rest.hasPrefix(host), let mark = rest.dropFirst(host.count).first, mark == "/" || mark == ":" else {
        return nil
    }
    rest = rest.dropFirst(host.count + 1)
    if rest.hasSuffix("/") { rest.removeLast() }
    if rest.hasSuffix(".git") { rest.removeLast(4) }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } ? String(rest) : nil
}
