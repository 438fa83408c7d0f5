import Tenfold

extension OwnPartReader {
    /// The rights that a user's steps need in a job of ours; what is none is noted.
    mutating func permissions(_ grant: WorkflowAdditions.Grant) -> [Permission] {
        guard case .mapping(let entries) = grant.content.content else { return [] }
        return entries.compactMap { entry -> Permission? in
            let level: String? = if case .scalar(let text, _) = entry.value.content { text } else { nil }
            let reason = "asked for by the steps of your own"
            switch level {
            case "read":
                if let what = Permission.Readable(rawValue: entry.name) { return .read(what, reason) }
            case "write":
                if let what = Permission.Writable(rawValue: entry.name) { return .write(what, reason) }
            default:
                note(
                    entry.value.position,
                    in: grant.file,
                    "a right is 'read' or 'write'",
                    "write one of them"
                )
                return nil
            }
            let known =
                level == "read"
                ? Permission.Readable.allCases.map(\.rawValue) : Permission.Writable.allCases.map(\.rawValue)
            note(
                entry.position,
                in: grant.file,
                "no job's token can be given '\(entry.name): \(level ?? "")'",
                likelyMeant(entry.name, among: known).map { "did you mean '\($0)'?" }
                    ?? "there are \(known.joined(separator: ", "))"
            )
            return nil
        }
    }
}

extension [Permission] {
    /// Adds rights; one to write takes the place of one to read the same.
    mutating func add(_ more: [Permission]) {
        for permission in more {
            guard let place = firstIndex(where: { $0.grant.subject == permission.grant.subject }) else {
                append(permission)
                continue
            }
            if case (.read, .write) = (self[place].grant, permission.grant) { self[place] = permission }
        }
    }
}

extension Permission.Grant {
    /// What it is about, such as `contents`.
    fileprivate var subject: String {
        switch self {
        case .read(let what): what.rawValue
        case .write(let what): what.rawValue
        }
    }
}
