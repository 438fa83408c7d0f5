import Tenfold
import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The token sees the repository and may do what runs do there; Pages and visibility are as `tenfold.yml` says.
@Sendable func checkGitHub(_ examination: Examination) async -> [Finding] {
    guard examination.asksServices, let channel = examination.channel, let name = channel.gitHubName else {
        return []
    }
    let configuration = channel.configuration
    guard let visit = GitHubVisit(examination) else {
        return [
            .warning(
                "GitHub",
                "was not asked about \(name): GITHUB_TOKEN is not set here",
                mend: "GITHUB_TOKEN=$(gh auth token) tenfold doctor"
            )
        ]
    }
    do {
        let answer = try await visit.get("")
        guard answer.isSuccess, let repository = answer.json else { return [refused(answer, name)] }
        return repositoryFindings(repository, configuration, name)
            + scopeFindings(answer, name)
            + skewFindings("GitHub", answer.headers["date"].flatMap(httpDate), examination)
            + (await switchedOffFindings(visit))
            + (await pagesFindings(visit, configuration, name))
    } catch {
        return [
            .warning("GitHub", "could not be asked: \(error)", mend: "look at the network, or use --offline")
        ]
    }
}

private func refused(_ answer: WebAnswer, _ name: String) -> Finding {
    switch answer.status {
    case 401:
        .error("GitHub", "does not take the token", mend: "give a valid one in GITHUB_TOKEN: gh auth token")
    case 404:
        .error(
            "GitHub",
            "shows no repository \(name) to this token",
            mend: "check repository.name, and the token's repositories"
        )
    default: .warning("GitHub", "answered \(answer.status) for \(name)", mend: "try again later")
    }
}

private func repositoryFindings(_ repository: JSONValue, _ configuration: Configuration, _ name: String)
    -> [Finding]
{
    var findings: [Finding] = []
    let isPublic = repository["private"] == .bool(false)
    let isSaidPublic = configuration.repository.visibility == .public
    if isPublic != isSaidPublic {
        let (real, said) = isPublic ? ("public", "private") : ("private", "public")
        let warning = isPublic ? ": everybody can read its figures and issues" : ""
        findings.append(
            .error(
                "visibility",
                "\(name) is \(real), and tenfold.yml says \(said)\(warning)",
                mend: "write 'repository: { visibility: \(real) }'"
            )
        )
    }
    if repository["permissions"]?["push"] == .bool(false) {
        findings.append(
            .error("GitHub", "the token may not push to \(name)", mend: "give it contents: write")
        )
    }
    if repository["has_issues"] == .bool(false) {
        findings.append(
            .warning(
                "issues",
                "are off in \(name), so alerts are not told there",
                mend: "Settings, General, Features: Issues"
            )
        )
    }
    return findings.isEmpty ? [.ok("GitHub", "\(name) is there, and the token may push to it")] : findings
}

/// Classic tokens list their rights in a header; without `workflow` no workflow file can be pushed.
private func scopeFindings(_ answer: WebAnswer, _ name: String) -> [Finding] {
    guard let scopes = answer.headers["x-oauth-scopes"], !scopes.isEmpty else { return [] }
    let names = scopes.split(separator: ",").map { $0.filter { $0 != " " } }
    guard !names.contains("workflow") else { return [] }
    return [
        .warning(
            "GitHub",
            "the token may not change workflow files",
            mend:
                "gh auth refresh --scopes workflow, or push the files of tenfold generate with another token"
        )
    ]
}

/// One finding for each workflow of which no run starts; nothing where the token may not see them.
private func switchedOffFindings(_ visit: GitHubVisit) async -> [Finding] {
    guard let answer = try? await visit.get("/actions/workflows?per_page=100"), answer.isSuccess,
        let list = answer.json?["workflows"], case .array(let entries) = list
    else { return [] }
    return entries.compactMap { entry in
        guard let path = entry["path"]?.text, let state = entry["state"]?.text else { return nil }
        let workflow = WorkflowState(path: path, state: state)
        guard workflow.isOff else { return nil }
        let who = workflow.wasSwitchedOffByGitHub ? "by GitHub" : "by hand"
        return .warning(
            "workflows",
            "\(workflow.file) is switched off \(who) (\(state)): no run of it starts",
            mend: "gh workflow enable \(workflow.file)"
        )
    }
}

private func pagesFindings(_ visit: GitHubVisit, _ configuration: Configuration, _ name: String) async
    -> [Finding]
{
    guard configuration.publishesPages, let answer = try? await visit.get("/pages") else {
        return []
    }
    if answer.status == 404 {
        return [
            .warning(
                "Pages",
                "are not set up for \(name), so the dashboard is not shown",
                mend: "Settings, Pages, Source: GitHub Actions"
            )
        ]
    }
    guard answer.isSuccess else { return [] }
    if let kind = answer.json?["build_type"], kind != .string("workflow") {
        return [
            .warning(
                "Pages",
                "are built from a branch, and the runs bring the dashboard themselves",
                mend: "Settings, Pages, Source: GitHub Actions"
            )
        ]
    }
    return [.ok("Pages", "are set up for \(name)")]
}
