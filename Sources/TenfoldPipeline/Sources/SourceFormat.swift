import Tenfold

/// A format in which observations or items come.
protocol SourceFormat: Sendable {
    /// Its name for a person.
    var name: String { get }
    /// The endings of file names that speak for it, lower case, without a dot.
    var fileExtensions: [String] { get }
    /// True where the content itself shows the format.
    func recognises(_ text: SourceText) -> Bool
    /// Reads the whole text.
    func read(_ text: SourceText, on day: Day) -> SourceReading
}

/// A place in a text with what is wrong there.
struct SourceProblem: Error {
    var offset: Int
    var message: String
    var suggestion: String?

    init(at offset: Int, _ message: String, suggestion: String? = nil) {
        self.offset = offset
        self.message = message
        self.suggestion = suggestion
    }
}

/// Limits that no honest source reaches.
enum SourceLimits {
    /// The longest file or response, in bytes.
    static let bytes = 64 << 20
    /// The longest field, in bytes.
    static let fieldBytes = 64 << 10
    /// The deepest nesting of elements or values.
    static let depth = 64
    /// The most attributes of an element, columns of a row and tags of an item.
    static let breadth = 512
    /// The most diagnostics that are kept of one source.
    static let diagnostics = 100
}
