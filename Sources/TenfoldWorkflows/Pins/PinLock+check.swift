public import Tenfold

extension PinLock {
    /// Finds where files and lock do not say the same: commit, version in the comment, and lock agree or it is
    /// an error.
    public func check(_ uses: some Sequence<ActionUse>) -> [Diagnostic] {
        uses.flatMap { use in
            guard let difference = difference(use) else { return [Diagnostic]() }
            return [
                Diagnostic(file: use.file, at: use.position, difference.words, suggestion: difference.advice)
            ]
        }
    }

    private func difference(_ use: ActionUse) -> (words: String, advice: String)? {
        guard Pin.isCommit(use.reference) else {
            return (
                "\(use.action) is used at '\(use.reference)', which can come to mean another commit",
                "run tenfold generate to write the commit"
            )
        }
        guard let pin = self[use.repository] else {
            return (
                "\(use.repository) is used and is not in \(Self.path)",
                "run tenfold pins import to take it in"
            )
        }
        guard use.reference == pin.commit else {
            let said = use.comment.map { " (\($0))" } ?? ""
            return (
                "\(use.action) is used at \(use.reference.prefix(10))\(said), and \(Self.path) has "
                    + "\(pin.commit.prefix(10)) (\(pin.version))",
                "run tenfold pins import to take what the file says, or tenfold generate to write what the lock says"
            )
        }
        guard use.version == pin.version else {
            let said = use.comment.map { "says '\($0)'" } ?? "is missing"
            return (
                "the comment on \(use.action) \(said), and its commit is \(pin.version)",
                "run tenfold generate to write the comment"
            )
        }
        return nil
    }
}
