/// Where a remote is fetched from and pushed to, as git's settings have it.
///
/// libgit2 tells the same, but before its version 1.6 it loses memory with every line of the settings that it looks at
/// on the way (its pull request 6382), half a megabyte a publish.
///
/// Source: git-config(1), `remote.<name>.url`, `remote.<name>.pushurl`, `url.<base>.insteadOf`, `url.<base>.pushInsteadOf`.
struct RemoteAddresses: Equatable {
    /// Where commits come from.
    let fetch: String
    /// Where commits go.
    let push: String

    /// Looks a remote up; nil where there is none of this name.
    ///
    /// - Parameter settings: In git's own order, sections and names in lower case.
    init?(_ name: String, _ settings: [GitSetting]) {
        let substitutes = settings.compactMap(Substitute.init)
        func written(_ key: String) -> String? {
            settings.first { $0.key == "remote.\(name).\(key)" && !$0.value.isEmpty }?.value
        }
        func substituted(_ address: String, _ key: String) -> String? {
            let fitting = substitutes.filter { $0.key == key && address.hasPrefix($0.prefix) }
            return fitting.max { $0.prefix.utf8.count < $1.prefix.utf8.count }.map {
                "\($0.base)\(address.dropFirst($0.prefix.count))"
            }
        }
        let url = written("url")
        let pushURL = written("pushurl")
        guard let address = url ?? pushURL else { return nil }
        fetch = substituted(address, "insteadof") ?? address
        if let pushURL {
            push = substituted(pushURL, "insteadof") ?? pushURL
        } else {
            push = substituted(address, "pushinsteadof") ?? fetch
        }
    }

    /// A beginning of addresses, and what is to stand in its place.
    private struct Substitute {
        let base: Substring
        let key: Substring
        let prefix: String

        init?(_ setting: GitSetting) {
            guard setting.key.hasPrefix("url."), !setting.value.isEmpty else { return nil }
            let rest = setting.key.dropFirst("url.".count)
            guard let dot = rest.lastIndex(of: ".") else { return nil }
            base = rest[..<dot]
            key = rest[rest.index(after: dot)...]
            prefix = setting.value
        }
    }
}

/// A line of git's settings.
struct GitSetting: Equatable {
    /// Such as `remote.origin.url`.
    let key: String
    /// Empty where the line has a key alone.
    let value: String
}
