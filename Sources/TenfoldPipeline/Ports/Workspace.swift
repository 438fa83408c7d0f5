/// The folder of one job, which no other job touches.
public struct Workspace: Sendable, Equatable {
    /// The path of the folder, without a slash at the end.
    public var root: String

    /// Makes a workspace from a path.
    public init(root: String) {
        self.root = root
    }

    /// The path of a file below the folder.
    public func path(_ file: String) -> String { "\(root)/\(file)" }
}
