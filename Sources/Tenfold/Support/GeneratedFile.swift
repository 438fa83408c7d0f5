/// A file that a generator made and somebody else will write, check or commit.
public struct GeneratedFile: Sendable, Equatable {
    /// The path below the repository, with `/` between folders and none in front.
    public var path: String
    /// The whole content.
    public var contents: [UInt8]

    /// Makes a file from bytes.
    public init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }

    /// Makes a UTF-8 text file.
    public init(path: String, text: String) {
        self.init(path: path, contents: Array(text.utf8))
    }
}
