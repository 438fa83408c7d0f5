import Tenfold
import TenfoldWorkflows

/// Says which workflow files differ, how they came to, and shows it line by line.
struct GenerateReport {
    private let changes: [FileChange]
    private let console: Console

    init(_ changes: [FileChange], _ console: Console) {
        self.changes = changes
        self.console = console
    }

    func show(withDiffs: Bool) {
        for change in changes {
            console.print("\(console.styled(change.kind.word, change.kind.style)) \(change.path)")
            if withDiffs { show(change) }
        }
    }

    func conclude(isDryRun: Bool) {
        if changes.isEmpty { return console.print("nothing to write: all workflow files are current") }
        let count = changes.count == 1 ? "1 file" : "\(changes.count) files"
        console.print(isDryRun ? "would change \(count)" : "changed \(count)")
        for change in changes where change.kind == .edited && !isDryRun {
            console.print("kept what was there as \(GeneratedFolder.replaced)/\(change.path)")
        }
    }

    func printJSON(written: Bool) throws {
        try console.printJSON(
            Document(
                files: changes.map { Document.File(path: $0.path, state: $0.kind.word) },
                written: written
            )
        )
    }

    private func show(_ change: FileChange) {
        console.print("--- \(change.old == nil ? "/dev/null" : change.path)")
        console.print("+++ \(change.new == nil ? "/dev/null" : change.path)")
        for hunk in change.diff.hunks {
            console.print(console.styled(hunk.title, .faint))
            for line in hunk.lines { console.print(coloured(line)) }
        }
    }

    private func coloured(_ line: LineDiff.Line) -> String {
        let parts = line.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = ([line.change.rawValue + (parts.first ?? "")] + parts.dropFirst().map(String.init))
            .map { ForeignLine($0).description }.joined(separator: "\n")
        return switch line.change {
        case .kept: text
        case .removed: console.styled(text, .error)
        case .added: console.styled(text, .good)
        }
    }

    private struct Document: Encodable {
        struct File: Encodable {
            let path: String
            let state: String
        }

        let files: [File]
        let written: Bool
    }
}

extension FileChange.Kind {
    /// The state in one word.
    fileprivate var word: String {
        switch self {
        case .missing: "missing"
        case .outdated: "outdated"
        case .stale: "stale"
        case .edited: "edited"
        case .newer: "newer"
        case .foreign: "foreign"
        }
    }

    fileprivate var style: Style {
        switch self {
        case .missing, .outdated, .stale: .warning
        case .edited, .newer, .foreign: .error
        }
    }
}

/// Workflow files that are not what they should be, with the command that mends it.
struct NotCurrent: Error, CustomStringConvertible {
    let description: String

    /// What `--check` ends with.
    init(_ changes: [FileChange]) {
        let count = changes.count == 1 ? "1 workflow file is" : "\(changes.count) workflow files are"
        let stopped = changes.compactMap(\.obstacle)
        description =
            "\(count) not what tenfold.yml says; "
            + (stopped.first ?? "run: tenfold generate")
    }

    /// What writing ends with where something is in the way; nil where nothing is.
    init?(blocked: [FileChange]) {
        guard let first = blocked.first, let obstacle = first.obstacle else { return nil }
        description = "cannot write \(first.path): \(obstacle)"
    }
}

extension FileChange {
    /// Why it is not written, and what to do; nil where nothing is in the way.
    fileprivate var obstacle: String? {
        switch kind {
        case .missing, .outdated, .stale: nil
        case .edited where concernsPinsAlone:
            "it was given other commits of actions; take them over with: tenfold pins import"
        case .edited:
            "it was changed by hand; move the change into tenfold.yml under 'workflows', or drop it with: "
                + "tenfold generate --force"
        case .newer(let version):
            "it was written by tenfold \(version.description.dropFirst()) and this is \(toolVersion); "
                + "update tenfold, or remove the file first"
        case .foreign:
            "tenfold did not write the file that is there; rename it, or list it under workflows.without"
        }
    }
}
