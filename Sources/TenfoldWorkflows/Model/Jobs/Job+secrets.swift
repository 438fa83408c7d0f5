extension Job {
    /// The secrets that the job reads, but its own token; what the user's own steps read is not known.
    var secrets: Set<String> {
        Set(expressions.flatMap(\.expression.all).compactMap(\.secret)).subtracting(["GITHUB_TOKEN"])
    }
}

extension Expression {
    /// The name of the secret that it is.
    var secret: String? {
        if case .context(.secrets, let path) = node { path.first ?? "of any name" } else { nil }
    }
}

extension [Workflow] {
    /// The secrets that jobs read, by the environment that is to hold them.
    public var secretsByEnvironment: [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for job in flatMap(\.jobs) where !job.secrets.isEmpty {
            guard case .words(let name)? = job.environment?.name.parts.first else { continue }
            found[name, default: []].formUnion(job.secrets)
        }
        return found
    }
}
