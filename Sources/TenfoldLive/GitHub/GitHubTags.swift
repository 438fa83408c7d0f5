public import Tenfold
public import TenfoldWorkflows

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The versions of actions, from GitHub's REST API.
public struct GitHubTags: ActionTags {
    private let api: GitHubAPI

    /// Asks through a client.
    public init(_ api: GitHubAPI) {
        self.api = api
    }

    /// See `ActionTags`.
    public func tags(of repository: String) async throws -> [ActionTag] {
        let call = GitHubCall(
            "list the tags of \(repository)",
            .get,
            "/repos/\(repository)/git/matching-refs/tags/v"
        )
        return try await api.pages([Reference].self, call).joined().compactMap { reference in
            ActionTag(
                name: String(reference.ref.dropFirst("refs/tags/".count)),
                object: reference.object.sha,
                isAnnotated: reference.object.type == "tag"
            )
        }
    }

    /// See `ActionTags`.
    ///
    /// The day is the latest of the release's, the tag's and the commit's: whoever publishes can choose the date
    /// of a tag or a commit, and not that of a release.
    public func resolve(_ tag: ActionTag, of repository: String) async throws -> (commit: String, since: Day)
    {
        var object = Object(sha: tag.object, type: tag.isAnnotated ? "tag" : "commit")
        var moments: [Date] = []
        var steps = 0
        while object.type == "tag", steps < 5 {
            let call = GitHubCall(
                "read \(tag.name) of \(repository)",
                .get,
                "/repos/\(repository)/git/tags/\(object.sha)"
            )
            let annotated = try await api.value(Annotated.self, call)
            if let date = annotated.tagger?.date { moments.append(date) }
            object = annotated.object
            steps += 1
        }
        let name = "read the commit of \(tag.name) of \(repository)"
        guard object.type == "commit", Pin.isCommit(object.sha) else {
            throw GitHubError(
                operation: name,
                cause: .unreadable,
                reason: "the tag stands for '\(object.sha)', a \(object.type)"
            )
        }
        let call = GitHubCall(name, .get, "/repos/\(repository)/git/commits/\(object.sha)")
        moments.append(try await api.value(Commit.self, call).committer.date)
        if let published = try await release(tag, of: repository) { moments.append(published) }
        return (object.sha, moments.map { Day($0) }.max() ?? Day(api.clock.now))
    }

    /// When the release of a tag was published; nil where there is no release of it.
    private func release(_ tag: ActionTag, of repository: String) async throws -> Date? {
        let path = "/repos/\(repository)/releases/tags/\(percentEncoded(tag.name))"
        let call = GitHubCall("read the release \(tag.name) of \(repository)", .get, path)
        do {
            return try await api.value(Release.self, call).publishedAt
        } catch let error as GitHubError where error.cause == .notFound {
            return nil
        }
    }
}

private struct Object: Decodable {
    let sha: String
    let type: String
}

private struct Reference: Decodable {
    let ref: String
    let object: Object
}

private struct Signed: Decodable { let date: Date }

private struct Annotated: Decodable {
    let object: Object
    let tagger: Signed?
}

private struct Commit: Decodable { let committer: Signed }

private struct Release: Decodable {
    let publishedAt: Date?

    enum CodingKeys: String, CodingKey { case publishedAt = "published_at" }
}
