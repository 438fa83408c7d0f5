/// Something a job's token may do, with the reason that is written beside it.
public struct Permission: Sendable, Hashable {
    /// What it may do with what.
    public enum Grant: Sendable, Hashable {
        /// Look at it.
        case read(Readable)
        /// Look at it and change it.
        case write(Writable)
    }

    /// What it may do with what.
    public var grant: Grant
    /// Why, in a few words, such as `to check the sources out`.
    public var reason: String

    /// Makes a permission.
    public init(_ grant: Grant, _ reason: String) {
        self.grant = grant
        self.reason = reason
    }

    /// May look at something.
    public static func read(_ what: Readable, _ reason: String) -> Permission {
        Permission(.read(what), reason)
    }
    /// May look at something and change it.
    public static func write(_ what: Writable, _ reason: String) -> Permission {
        Permission(.write(what), reason)
    }
}

extension Permission {
    /// What can be read.
    ///
    /// Workflow files are no part of it: no job's token can change them.
    ///
    /// Source: `permissions-mapping` of GitHub's workflow schema, August 2026.
    public enum Readable: String, Sendable, Codable, CaseIterable {
        case actions
        case artifactMetadata = "artifact-metadata"
        case attestations
        case checks
        case contents
        case deployments
        case discussions
        case issues
        case models
        case packages
        case pages
        case pullRequests = "pull-requests"
        case repositoryProjects = "repository-projects"
        case securityEvents = "security-events"
        case statuses
        case vulnerabilityAlerts = "vulnerability-alerts"
    }

    /// What can be written; `id-token` proves to others which job is asking.
    ///
    /// Source: `permissions-mapping` of GitHub's workflow schema, August 2026.
    public enum Writable: String, Sendable, Codable, CaseIterable {
        case actions
        case artifactMetadata = "artifact-metadata"
        case attestations
        case checks
        case contents
        case deployments
        case discussions
        case idToken = "id-token"
        case issues
        case packages
        case pages
        case pullRequests = "pull-requests"
        case repositoryProjects = "repository-projects"
        case securityEvents = "security-events"
        case statuses
    }
}
