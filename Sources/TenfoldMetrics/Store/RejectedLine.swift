public import Tenfold

/// A line of a shard that is no record of its kind; it is kept aside, never dropped.
public struct RejectedLine: Sendable, Equatable {
    /// Why a line is no record.
    public enum Reason: Sendable, Equatable {
        /// The last line, and it has no end: its writer was interrupted.
        case torn
        /// It has another form than a record's line.
        case foreign
        /// Its content was changed after its id was made.
        case wrongID
        /// Its content lacks what a record of this kind has.
        case unreadable(String)
    }

    /// The line's number, from 1.
    public var number: Int
    /// The line, without its end.
    public var bytes: [UInt8]
    /// Why it is no record.
    public var reason: Reason

    /// What to tell a person about it.
    public func diagnostic(in shard: ShardName) -> Diagnostic {
        Diagnostic(
            .warning,
            file: shard.path,
            at: TextPosition(line: number, column: 1),
            message(shard.kind),
            suggestion: "the next publish that changes this file keeps the line in \(shard.quarantinePath)"
        )
    }

    private func message(_ kind: RecordKind) -> String {
        switch reason {
        case .torn: "the last line is cut off: its writer was interrupted"
        case .foreign: "this line is no record of \(kind.rawValue)"
        case .wrongID: "this line was changed: its id does not fit its content"
        case .unreadable(let words): "this line cannot be read as a record of \(kind.rawValue): \(words)"
        }
    }
}
