/// The text with user names, passwords and queries of all addresses in it taken out.
func redacted(_ text: String, secret: String? = nil) -> String {
    var result = text
    if let secret, !secret.isEmpty {
        result = result.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "***")
    }
    return result.split(separator: "://", omittingEmptySubsequences: false).enumerated()
        .map { index, part in index == 0 ? String(part) : withoutUser(part) }
        .joined(separator: "://")
}

/// What follows `://`, without what stands before an `@` in the host's part.
private func withoutUser(_ rest: Substring) -> String {
    let end = rest.firstIndex { "/ '\"\n".contains($0) } ?? rest.endIndex
    guard let at = rest[..<end].lastIndex(of: "@") else { return String(rest) }
    return "***" + rest[at...]
}
