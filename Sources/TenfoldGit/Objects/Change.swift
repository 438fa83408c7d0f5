/// One difference that a commit makes.
public enum Change: Sendable, Hashable {
    /// Writes a file; a file that is there keeps its mode.
    case write(path: String, contents: [UInt8])
    /// Removes a file; nothing happens where there is none.
    case remove(path: String)

    /// The path below the repository's root.
    public var path: String {
        switch self {
        case .write(let path, _), .remove(let path): path
        }
    }
}
