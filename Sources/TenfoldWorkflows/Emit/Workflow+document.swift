public import Tenfold
public import TenfoldYAML

extension Workflow {
    /// The text of the file, the same for the same workflow everywhere.
    ///
    /// - Throws: `YAMLEmitError` where a name or comment cannot be written.
    public func yaml(_ level: FeatureLevel = .current) throws(YAMLEmitError) -> String {
        try document(level).text()
    }

    /// The file, below `.github/workflows`.
    ///
    /// - Throws: `YAMLEmitError` where a name or comment cannot be written.
    public func generatedFile(_ level: FeatureLevel = .current) throws(YAMLEmitError) -> GeneratedFile {
        GeneratedFile(path: ".github/workflows/\(file)", text: try yaml(level))
    }

    /// The tree of the file.
    public func document(_ level: FeatureLevel = .current) -> YAMLDocument {
        var map = MappingBuilder()
        map.add("name", .text(name))
        map.add("run-name", runName?.yaml)
        map.add("on", triggers.yaml, note: .apart, keyIsPlain: true)
        map.add(
            "permissions",
            .mapping([]),
            note: YAMLNote(isApart: true, above: ["Nothing is granted here: each job says what it needs."])
        )
        map.add("concurrency", concurrency?.yaml(level), note: .apart)
        map.add("env", environment.yaml, note: .apart)
        map.add("defaults", defaultShell(shell), note: .apart)
        map.add(others)
        map.add("jobs", .mapping(jobs.map { $0.entry(level) } + ownJobs.map(\.entry)), note: .apart)
        if let first = map.entries.indices.last { map.entries[first].value.closeFirst() }
        return YAMLDocument(head: header, map.entries)
    }
}

/// The `defaults` of a workflow or job.
func defaultShell(_ shell: Shell) -> YAMLValue {
    .mapping([YAMLEntry("run", .mapping([YAMLEntry("shell", .text(shell.rawValue))]))])
}

/// Collects the entries of a mapping and leaves out what is not there.
struct MappingBuilder {
    var entries: [YAMLEntry] = []

    mutating func add(
        _ key: String,
        _ value: YAMLValue?,
        note: YAMLNote = YAMLNote(),
        keyIsPlain: Bool = false
    ) {
        guard let value else { return }
        entries.append(YAMLEntry(key, value, note: note, keyIsPlain: keyIsPlain))
    }

    mutating func add(_ others: [YAMLEntry]) {
        entries += others
    }

    var value: YAMLValue { .mapping(entries) }
}

extension YAMLNote {
    /// An empty line before.
    static let apart = YAMLNote(isApart: true)
}

extension YAMLValue {
    /// Takes the empty line before the first of its values away: it stands right below its name.
    mutating func closeFirst() {
        switch self {
        case .list(var items, let style) where !items.isEmpty:
            items[0].note.isApart = false
            self = .list(items, style)
        case .mapping(var entries, let style) where !entries.isEmpty:
            entries[0].note.isApart = false
            self = .mapping(entries, style)
        default: break
        }
    }
}
