import Tenfold
import TenfoldLive
import TenfoldWorkflows

/// The workflow files of a phase against those that are there, and writing what differs.
struct Regeneration {
    /// What differs.
    let changes: [FileChange]
    /// What may not be replaced: somebody changed it, or it is not ours.
    let blocked: [FileChange]
    private let channel: Channel

    /// Compares.
    ///
    /// - Parameters:
    ///   - channel: The repository.
    ///   - phase: Whose files are wanted.
    ///   - force: True where files that were changed by hand are replaced too.
    /// - Throws: `DiagnosticsError` where something that the user adds does not fit, or a rule is broken.
    init(_ channel: Channel, _ phase: Phase, force: Bool = false) throws {
        self.channel = channel
        changes = try channel.fileChanges(to: channel.workflowFiles(phase))
        blocked = changes.filter { change in
            switch change.kind {
            case .missing, .outdated, .stale: false
            case .edited: !force
            case .newer, .foreign: true
            }
        }
    }

    /// Writes; nothing where anything is blocked.
    ///
    /// - Throws: ``NotCurrent`` with the first that is blocked; `FileStoreError`.
    func write() throws {
        if let problem = NotCurrent(blocked: blocked) { throw problem }
        try GeneratedFolder(root: channel.root, files: channel.files).apply(changes)
    }

    /// Writes after a change elsewhere that the files follow, and says so beside the command's own result.
    ///
    /// - Throws: As ``write()``.
    func follow(isDryRun: Bool) throws {
        guard !changes.isEmpty else { return channel.console.progress("all workflow files are current") }
        if !isDryRun { try write() }
        for change in changes {
            let verb = change.new == nil ? "remove" : "write"
            channel.console.progress("\(isDryRun ? "would \(verb)" : "\(verb)s") \(change.path)")
        }
        if !isDryRun { channel.console.progress("next: git add .github && git commit && git push") }
    }
}

extension Channel {
    /// What has to happen so that the repository holds these files.
    func fileChanges(to wanted: [GeneratedFile]) throws -> [FileChange] {
        let present = try GeneratedFolder(root: root, files: files).present(beside: wanted)
        return FileChange.changes(to: wanted, from: present, version: .ofThisProgram)
    }
}
