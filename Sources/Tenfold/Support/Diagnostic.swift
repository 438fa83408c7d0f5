/// Something a person should be told about a text they wrote, with the place and what to do.
///
/// Diagnostics are collected and shown together; a thrown error stops at the first.
public struct Diagnostic: Sendable, Equatable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Codable {
        /// The input cannot be used.
        case error
        /// The input can be used, and probably says something else than was meant.
        case warning
    }

    /// How much it matters.
    public var severity: Severity
    /// The file as the person named it, where there is one.
    public var file: String?
    /// Where in the file.
    public var position: TextPosition?
    /// The path of keys that leads to the value, such as `phases.3x.generation.parallel_jobs`.
    public var keyPath: String?
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// What to do next, in one sentence without a full stop.
    public var suggestion: String?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity = .error,
        file: String? = nil,
        at position: TextPosition? = nil,
        keyPath: String? = nil,
        _ message: String,
        suggestion: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.position = position
        self.keyPath = keyPath
        self.message = message
        self.suggestion = suggestion
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line in the form compilers use: `file:line:column: error: key: message (suggestion)`.
    public var description: String {
        let advice = suggestion.map { " (\($0))" } ?? ""
        return words(place, severity.rawValue, keyPath) + advice
    }

    /// The same without severity and suggestion, for who tells these elsewhere: `file:line:column: key: message`.
    public var finding: String { words(place, keyPath) }

    private var place: String? {
        guard let file else { return position.map { "\($0.line):\($0.column)" } }
        return position.map { "\(file):\($0.line):\($0.column)" } ?? file
    }

    private func words(_ parts: String?...) -> String {
        (parts.compactMap(\.self) + [message]).joined(separator: ": ")
    }
}

/// A place in a text; both numbers count from 1.
public struct TextPosition: Sendable, Hashable, Codable {
    /// The line, from 1.
    public var line: Int
    /// The column in characters, from 1.
    public var column: Int

    /// Makes a position from a line and a column that both count from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Input that cannot be used, with everything that is wrong with it.
public struct DiagnosticsError: Error, Sendable, CustomStringConvertible {
    /// All problems found, in the order of the text.
    public var diagnostics: [Diagnostic]

    /// Makes an error of at least one diagnostic.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// One line for each diagnostic.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
