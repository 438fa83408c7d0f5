public import Tenfold

/// What has to happen to one file of a repository so that it is as it should be.
public struct FileChange: Sendable, Equatable {
    /// How the file came to differ.
    public enum Kind: Sendable, Equatable {
        /// It is not there yet.
        case missing
        /// This program wrote it, from something else.
        case outdated
        /// This program wrote it, and nothing asks for it any more.
        case stale
        /// This program wrote it, and somebody changed it since.
        case edited
        /// A later version of this program wrote it.
        case newer(ActionVersion)
        /// Somebody else wrote it.
        case foreign
    }

    /// How the file came to differ.
    public var kind: Kind
    /// The path below the repository.
    public var path: String
    /// What is there; nil where there is nothing.
    public var old: [UInt8]?
    /// What should be there; nil where the file should go.
    public var new: [UInt8]?

    /// The change line by line.
    public var diff: LineDiff {
        LineDiff(
            from: String(decoding: old ?? [], as: UTF8.self),
            to: String(decoding: new ?? [], as: UTF8.self)
        )
    }

    /// True where only commits of actions were changed by hand, as bots do.
    public var concernsPinsAlone: Bool {
        kind == .edited && new != nil
            && diff.hunks.flatMap(\.lines).allSatisfy { line in
                line.change == .kept || line.text.contains("uses: ") || line.text.hasPrefix("# tenfold ")
            }
    }
}

extension FileChange {
    /// What has to happen so that a repository holds the wanted files and no others of this program.
    ///
    /// Writing and checking both ask this, and differ in what they do with the answer.
    ///
    /// - Parameters:
    ///   - wanted: The files that should be there.
    ///   - present: The files that are there: at least those of the same paths, and those that may have become stale.
    ///   - version: This program's version.
    public static func changes(
        to wanted: [GeneratedFile],
        from present: [GeneratedFile],
        version: ActionVersion
    ) -> [FileChange] {
        let wantedByPath = Dictionary(wanted.map { ($0.path, $0.contents) }) { first, _ in first }
        let presentByPath = Dictionary(present.map { ($0.path, $0.contents) }) { first, _ in first }
        return Set(wantedByPath.keys).union(presentByPath.keys).sorted().compactMap { path in
            let (old, new) = (presentByPath[path], wantedByPath[path])
            guard old != new, let kind = kind(of: old, new: new, version) else { return nil }
            return FileChange(kind: kind, path: path, old: old, new: new)
        }
    }

    private static func kind(of old: [UInt8]?, new: [UInt8]?, _ version: ActionVersion) -> Kind? {
        guard let old else { return .missing }
        guard let opened = Seal.opened(String(decoding: old, as: UTF8.self)) else {
            return new == nil ? nil : .foreign
        }
        if let written = opened.seal?.version, written > version { return .newer(written) }
        if !opened.isAsWritten, !holdsTheSame(old, new) { return .edited }
        return new == nil ? .stale : .outdated
    }

    /// True where both differ in their seals alone: what somebody changed there by hand is what should be there.
    private static func holdsTheSame(_ old: [UInt8], _ new: [UInt8]?) -> Bool {
        guard let new else { return false }
        return Seal.unsealed(String(decoding: old, as: UTF8.self))
            == Seal.unsealed(String(decoding: new, as: UTF8.self))
    }
}
