public import Tenfold

/// Takes what a bot or a person changed in workflow files back into the lock.
public struct PinImport: Sendable, Equatable {
    /// A pin that changed.
    public struct Move: Sendable, Equatable {
        /// What the lock had; nil where the action is new to it.
        public var old: Pin?
        /// What it has now.
        public var new: Pin
    }

    /// The lock with everything in it that could be taken.
    public private(set) var lock: PinLock
    /// What was taken, by repository.
    public private(set) var moves: [Move] = []
    /// What could not be taken, and why.
    public private(set) var problems: [Diagnostic] = []

    /// Compares files with a lock.
    ///
    /// Taken are full commits with a version in the comment, later than the lock's. An older version, or the
    /// lock's own version at another commit, is how an attack or a mistake looks: `isForced` takes it anyway.
    ///
    /// - Parameter today: The day the pins are dated with.
    public init(_ uses: some Sequence<ActionUse>, into lock: PinLock, today: Day, isForced: Bool = false) {
        self.lock = lock
        for (_, uses) in Dictionary(grouping: uses, by: \.repository).sorted(by: { $0.key < $1.key }) {
            take(uses, today, isForced)
        }
    }

    private mutating func take(_ uses: [ActionUse], _ today: Day, _ isForced: Bool) {
        guard let first = uses.first else { return }
        let old = lock[first.repository]
        let edits = uses.filter { $0.reference != old?.commit || $0.version != old?.version }
        guard let edit = edits.first else { return }
        if let other = edits.first(where: { $0.reference != edit.reference || $0.version != edit.version }) {
            let place = "\(edit.file):\(edit.position.line)"
            return refuse(
                other,
                "\(other.action) is changed to another commit than in \(place)",
                "make both the same"
            )
        }
        guard Pin.isCommit(edit.reference) else {
            return refuse(edit, "'\(edit.reference)' is no full commit", "write the 40 digits of the commit")
        }
        guard let version = edit.version else {
            let said =
                edit.comment.map { "'\($0)' is no full version" } ?? "there is no comment with the version"
            return refuse(edit, said, "write it at the end of the line, such as # v7.0.1")
        }
        let new = Pin(edit.repository, version, commit: edit.reference, date: today, source: .edit)
        if let old, !isForced, let objection = Self.objection(to: new, after: old) {
            return refuse(edit, objection, "look at the action's releases; --force takes it anyway")
        }
        lock[new.repository] = new
        moves.append(Move(old: old, new: new))
    }

    private static func objection(to new: Pin, after old: Pin) -> String? {
        if new.commit == old.commit {
            return "the commit is \(old.version), and the comment says \(new.version)"
        }
        if new.version == old.version {
            return
                "\(old.version) of \(old.repository) was \(old.commit.prefix(10)) and is another commit here"
        }
        if new.version < old.version { return "\(new.version) is older than \(old.version) in the lock" }
        return nil
    }

    private mutating func refuse(_ use: ActionUse, _ words: String, _ advice: String) {
        problems.append(Diagnostic(file: use.file, at: use.position, words, suggestion: advice))
    }
}
