import CGit2

extension Repository {
    /// All settings that hold in the repository: the system's, the user's and its own, in this order.
    func settings() throws(GitError) -> [GitSetting] {
        let operation = Operation("read the settings of", place)
        var made: OpaquePointer?
        try operation.check(unsafe git_repository_config_snapshot(&made, handle))
        let snapshot = unsafe Settings(try operation.unwrap(made))
        var iterator: OpaquePointer?
        try operation.check(unsafe git_config_iterator_new(&iterator, snapshot.handle))
        defer { unsafe git_config_iterator_free(iterator) }
        var settings: [GitSetting] = []
        var entry: UnsafeMutablePointer<git_config_entry>?
        while true {
            let code = unsafe git_config_next(&entry, iterator)
            guard code != GIT_ITEROVER.rawValue else { return settings }
            try operation.check(code)
            guard let line = unsafe entry?.pointee else { continue }
            settings.append(
                unsafe GitSetting(
                    key: String(cString: line.name),
                    value: line.value.map { unsafe String(cString: $0) } ?? ""
                )
            )
        }
    }
}
