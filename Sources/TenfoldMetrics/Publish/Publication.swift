public import Tenfold

/// What publishing did.
public struct Publication: Sendable, Equatable {
    /// The branch's tip that holds everything; nil where the branch is still empty.
    public var tip: String?
    /// True where a commit was made; false where there was nothing new.
    public var madeCommit: Bool
    /// How many records of each kind were new to the branch.
    public var added: [RecordKind: Int]
    /// How often it had to be tried.
    public var attempts: Int
    /// What stands in the files and cannot be used.
    public var diagnostics: [Diagnostic]
    /// Where the local branch and work tree stand.
    public var local: LocalState
}

/// Records that could not be published; they wait in the spool for the next time.
public struct PublishError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Why it stopped.
    public enum Cause: Sendable, Equatable {
        /// A rule of the remote forbids it: somebody has to mend that.
        case declined
        /// The remote cannot be used: somebody has to mend that.
        case broken
        /// Time ran out: the next run goes on.
        case deadline
    }

    /// Why it stopped.
    public var cause: Cause
    /// The remote's or the system's words.
    public var reason: String
    /// How often it was tried.
    public var attempts: Int
    /// How many files of records wait in the spool, not counting their copies.
    public var spooled: Int

    /// One sentence, and what happens next.
    public var description: String {
        let tries = attempts == 1 ? "" : " after \(attempts) attempts"
        let next =
            spooled == 0 ? "nothing was published" : "the records are kept and go with the next publish"
        return "cannot publish\(tries): \(reason); \(next)"
    }
}
