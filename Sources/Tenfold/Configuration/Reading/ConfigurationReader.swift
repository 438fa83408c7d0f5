/// What is known while a configuration is read: where we are, and every problem so far.
struct ConfigurationReader {
    /// The file as the person named it.
    let file: String
    /// The variables that `${NAME}` reads.
    let environment: [String: String]
    /// Every problem so far.
    private(set) var diagnostics: [Diagnostic] = []
    private var path: [String] = []
    private var positions: [String: TextPosition] = [:]
    private var variables: Set<String> = []

    init(file: String, environment: [String: String]) {
        self.file = file
        self.environment = environment
    }

    /// The keys that lead to the present value, such as `phases.3x.generation`.
    var keyPath: String? { path.isEmpty ? nil : path.joined(separator: ".") }

    /// Goes down to the value of a name and back.
    mutating func descend<Result>(
        to name: String,
        at position: TextPosition,
        _ body: (inout ConfigurationReader) -> Result
    ) -> Result {
        path.append(name)
        if let keyPath { positions[keyPath] = position }
        defer { path.removeLast() }
        return body(&self)
    }

    /// True where the file has this key.
    func hasRead(_ keyPath: String) -> Bool { positions[keyPath] != nil }

    /// True where no error is noted of this key or of one below it.
    func isSound(_ keyPath: String) -> Bool {
        !diagnostics.contains { diagnostic in
            guard let noted = diagnostic.keyPath, diagnostic.severity == .error else { return false }
            return noted == keyPath || noted.hasPrefix(keyPath + ".")
        }
    }

    /// Remembers that the present value came from the environment, and may not be quoted later.
    mutating func markVariable() {
        if let keyPath { variables.insert(keyPath) }
    }

    /// True where the value of this key came from the environment.
    func isVariable(_ keyPath: String) -> Bool { variables.contains(keyPath) }

    /// Notes an error of the present value.
    mutating func problem(at position: TextPosition, _ message: String, suggestion: String? = nil) {
        note(.error, at: position, keyPath: keyPath, message, suggestion: suggestion)
    }

    /// Notes something about a key anywhere in the file, at the key or the nearest one above it.
    mutating func note(
        _ severity: Diagnostic.Severity = .error,
        about keyPath: String,
        _ message: String,
        suggestion: String? = nil
    ) {
        var known = keyPath.split(separator: ".")
        while !known.isEmpty, positions[known.joined(separator: ".")] == nil { known.removeLast() }
        let position = positions[known.joined(separator: ".")] ?? TextPosition(line: 1, column: 1)
        note(severity, at: position, keyPath: keyPath, message, suggestion: suggestion)
    }

    private mutating func note(
        _ severity: Diagnostic.Severity,
        at position: TextPosition,
        keyPath: String?,
        _ message: String,
        suggestion: String?
    ) {
        diagnostics.append(
            Diagnostic(
                severity,
                file: file,
                at: position,
                keyPath: keyPath,
                message,
                suggestion: suggestion
            )
        )
    }
}
