import Tenfold
import TenfoldPipeline
import TenfoldWorkflows

/// The secrets that jobs read are where they read them, and a person is asked where one has to agree.
@Sendable func checkSecrets(_ examination: Examination) async -> [Finding] {
    guard let visit = GitHubVisit(examination), let channel = examination.channel,
        let phase = try? channel.currentPhase(),
        let workflows = try? Workflows.made(from: channel.workflowInput(phase).0)
    else { return [] }
    let needed = workflows.secretsByEnvironment
    let isReviewed = channel.configuration.upload.approval == .required
    do {
        return try await secretFindings(visit, needed, channel.configuration.repository)
            + (isReviewed
                ? [reviewFinding(try await visit.get("/environments/\(UploadSettings.environment)"))] : [])
    } catch {
        return [
            .warning(
                "secrets",
                "GitHub could not be asked: \(error)",
                mend: "look at the network, or use --offline"
            )
        ]
    }
}

/// One finding for each environment; a secret of the repository or its organisation serves all of them.
private func secretFindings(
    _ visit: GitHubVisit,
    _ needed: [String: Set<String>],
    _ repository: RepositorySettings
) async throws -> [Finding] {
    guard !needed.isEmpty else { return [] }
    guard let own = SecretNames(try await visit.get("/actions/secrets?per_page=100")) else {
        return [
            .warning(
                "secrets",
                "GitHub does not show this token their names",
                mend:
                    "give one that may read secrets and environments: GITHUB_TOKEN=$(gh auth token) tenfold doctor"
            )
        ]
    }
    let shared = SecretNames(try await visit.get("/actions/organization-secrets?per_page=100"))?.names ?? []
    var findings: [Finding] = []
    for (environment, wanted) in needed.sorted(by: { $0.key < $1.key }) {
        let answer = try await visit.get("/environments/\(environment)/secrets?per_page=100")
        let held = own.names.union(shared).union(SecretNames(answer)?.names ?? [])
        findings.append(
            finding(
                environment,
                missing: missing(of: wanted, held).sorted(),
                isThere: answer.status != 404,
                repository
            )
        )
    }
    return findings
}

/// Of the two consents that figures can be read with, one is enough.
private func missing(of wanted: Set<String>, _ held: Set<String>) -> Set<String> {
    let readers = Set(readerTokens)
    let lacking = wanted.subtracting(held)
    guard readers.isSubset(of: wanted) else { return lacking }
    return readers.isDisjoint(with: held)
        ? lacking.subtracting(["YOUTUBE_REFRESH_TOKEN"]) : lacking.subtracting(readers)
}

private func finding(
    _ environment: String,
    missing: [String],
    isThere: Bool,
    _ repository: RepositorySettings
) -> Finding {
    let subject = "secrets of \(environment)"
    guard let first = missing.first else { return .ok(subject, "are there") }
    let place = repository.hasEnvironments ? " --env \(environment)" : ""
    let make =
        isThere || !repository.hasEnvironments
        ? ""
        : "make the environment: gh api --method PUT 'repos/{owner}/{repo}/environments/\(environment)'; then "
    return .error(
        subject,
        "\(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") missing at GitHub",
        mend: "\(make)gh secret set \(first)\(place)\(missing.count == 1 ? "" : ", and so on")"
    )
}

private func reviewFinding(_ answer: WebAnswer) -> Finding {
    let place = UploadSettings.environment
    let rules = answer.json?["protection_rules"]?.list ?? []
    let isReviewed = rules.contains { $0["type"] == .string("required_reviewers") }
    guard answer.isSuccess || answer.status == 404 else {
        return .warning(
            "approval",
            "GitHub does not show this token who is asked",
            mend: "see Settings, Environments, \(place)"
        )
    }
    guard isReviewed else {
        return .error(
            "approval",
            "upload.approval is 'required', and the environment \(place) has no reviewers: nothing will be published",
            mend: "Settings, Environments, \(place), Required reviewers"
        )
    }
    return .ok("approval", "a reviewer of \(place) is asked before each upload job")
}

/// The names in an answer that lists secrets.
private struct SecretNames {
    let names: Set<String>

    /// Reads an answer; nil where it is a refusal.
    init?(_ answer: WebAnswer) {
        guard answer.isSuccess, let list = answer.json?["secrets"]?.list else { return nil }
        names = Set(list.compactMap { $0["name"]?.text })
    }
}
