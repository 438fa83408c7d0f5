/// A table that cannot be read, with the place.
public struct FactTableError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int
    /// What is wrong.
    public var message: String

    /// One line in the form compilers use.
    public var description: String { "\(file):\(line):\(column): error: \(message)" }
}
