import Tenfold
import TenfoldYAML

/// Reads steps that a user wrote in GitHub's own words, and holds them to what all steps are held to.
struct OwnPartReader {
    let pins: PinLock
    private(set) var problems: [Diagnostic] = []

    init(pins: PinLock) {
        self.pins = pins
    }

    mutating func note(_ position: TextPosition, in file: String, _ message: String, _ advice: String) {
        problems.append(
            Diagnostic(file: file, at: position, keyPath: "workflows", message, suggestion: advice)
        )
    }

    /// A step; nil where it cannot be one, which is noted.
    mutating func step(_ source: SourceNode, in file: String) -> Step? {
        entries(ofStep: source, in: file).map(Step.own)
    }

    /// The keys of a step, with the commit of its action; nil where it cannot be one, which is noted.
    mutating func entries(ofStep source: SourceNode, in file: String) -> [YAMLEntry]? {
        guard case .mapping(let written) = source.content else {
            note(source.position, in: file, "a step is a mapping", "write 'name:' and 'run:' or 'uses:'")
            return nil
        }
        let before = problems.count
        noteKeys(written, at: source.position, in: file)
        var result: [YAMLEntry] = []
        for entry in written where entry.name != "version" {
            switch entry.name {
            case "uses": result.append(uses(entry, version: written.text("version"), in: file))
            case "run":
                noteExpressions(entry, in: file)
                result.append(YAMLEntry("run", .text(written.text("run") ?? "")))
            default: result.append(YAMLEntry(entry))
            }
        }
        return problems.count == before ? result : nil
    }

    private mutating func noteKeys(_ entries: [SourceNode.Entry], at place: TextPosition, in file: String) {
        for entry in entries where !Self.stepKeys.contains(entry.name) {
            let meant = likelyMeant(entry.name, among: Self.stepKeys)
            note(
                entry.position,
                in: file,
                "a step has no key '\(entry.name)'",
                meant.map { "did you mean '\($0)'?" }
                    ?? "known keys are \(Self.stepKeys.joined(separator: ", "))"
            )
        }
        let names = Set(entries.map(\.name))
        if !names.contains("name") {
            note(place, in: file, "the step has no name", "add 'name:' for its log")
        }
        if names.contains("run") == names.contains("uses") {
            note(place, in: file, "a step either runs a script or uses an action", "keep one: run: or uses:")
        }
    }

    /// GitHub puts an expression's value into the script before the shell reads it: whoever chooses the value, such
    /// as the title of an issue, chooses commands.
    private mutating func noteExpressions(_ entry: SourceNode.Entry, in file: String) {
        guard case .scalar(let text, _) = entry.value.content, text.contains("${{") else { return }
        note(
            entry.value.position,
            in: file,
            "a script holds an expression",
            "write it as a variable under env: and use that as \"$NAME\""
        )
    }

    private mutating func uses(_ entry: SourceNode.Entry, version: String?, in file: String) -> YAMLEntry {
        guard case .scalar(let text, _) = entry.value.content else { return YAMLEntry(entry) }
        if text.hasPrefix("$/") || text.hasPrefix("./") { return YAMLEntry("uses", .text(text)) }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        let repository = parts[0].split(separator: "/").prefix(2).joined(separator: "/")
        if parts.count == 1, let pin = pins[repository] {
            return YAMLEntry(
                "uses",
                .text("\(parts[0])@\(pin.commit)"),
                note: YAMLNote(beside: pin.version.description)
            )
        }
        guard parts.count == 2, Pin.isCommit(parts[1]), let version, let known = ActionVersion(version) else {
            note(
                entry.value.position,
                in: file,
                "the action '\(text)' is not held at a commit",
                "write \(parts[0])@COMMIT with its 40 digits, and 'version: v1.2.3' beside it"
            )
            return YAMLEntry(entry)
        }
        return YAMLEntry("uses", .text(text), note: YAMLNote(beside: known.description))
    }

    static let stepKeys = [
        "name", "id", "if", "uses", "version", "with", "env", "run", "shell", "working-directory",
        "timeout-minutes", "continue-on-error",
    ]
}

extension [SourceNode.Entry] {
    /// The text of a key.
    func text(_ name: String) -> String? {
        guard case .scalar(let text, _)? = first(where: { $0.name == name })?.value.content else {
            return nil
        }
        return text
    }
}

extension YAMLEntry {
    /// An entry as it was written.
    init(_ entry: SourceNode.Entry) {
        self.init(entry.name, YAMLValue(entry.value))
    }
}

extension YAMLValue {
    /// A value as it was written: what had no quotes stays what its reader takes it for.
    init(_ node: SourceNode) {
        switch node.content {
        case .scalar(let text, let isQuoted):
            let isMeantAsText = isQuoted || text.contains("${{") || text.contains("\n")
            self = isMeantAsText ? .text(text) : .plain(text)
        case .list(let items): self = .list(items.map { YAMLItem(YAMLValue($0)) })
        case .mapping(let entries): self = .mapping(entries.map { YAMLEntry($0) })
        }
    }
}
