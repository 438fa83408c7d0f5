extension Configuration {
    /// What reading a configuration gave.
    public struct Reading: Sendable, Equatable {
        /// The configuration; nil where an error was found.
        public var configuration: Configuration?
        /// Everything that was found, in the order of the text.
        public var diagnostics: [Diagnostic]

        /// Makes a reading.
        public init(configuration: Configuration?, diagnostics: [Diagnostic]) {
            self.configuration = configuration
            self.diagnostics = diagnostics
        }
    }

    /// Reads a configuration from what a person wrote, and finds all that is wrong with it.
    ///
    /// `${NAME}` is looked up in `environment`; its value is in no diagnostic.
    public static func read(
        _ source: SourceNode,
        file: String = fileName,
        environment: [String: String]
    ) -> Reading {
        var reader = ConfigurationReader(file: file, environment: environment)
        var configuration = shape.read(source, &reader)
        if var complete = configuration {
            if complete.startPhase.rawValue.isEmpty, let first = complete.phases.first {
                complete.startPhase = first.name
            }
            complete.noteContradictions(&reader)
            configuration = complete
        }
        let isUsable = !reader.diagnostics.contains { $0.severity == .error }
        return Reading(
            configuration: isUsable ? configuration : nil,
            diagnostics: reader.diagnostics.sortedByPosition().cut(after: 100)
        )
    }

    /// The JSON Schema (draft 2020-12) of the file, from the very description that reads it.
    public static var jsonSchema: JSONValue {
        shape.schema
            .adding("$schema", "https://json-schema.org/draft/2020-12/schema")
            .adding("title", "tenfold.yml")
            .adding("description", "How far and how fast a content pipeline may grow.")
    }
}

extension [Diagnostic] {
    /// The first ones, with a word on how many more there are: nobody reads thousands.
    fileprivate func cut(after most: Int) -> [Diagnostic] {
        guard count > most, var last = self.last else { return self }
        last.keyPath = nil
        last.message = "there are \(count - most) more problems, the last of them here"
        last.suggestion = "mend those above first"
        return prefix(most) + [last]
    }

    /// In the order of the text; those of one place stay as they were found.
    fileprivate func sortedByPosition() -> [Diagnostic] {
        enumerated().sorted { first, second in
            let (a, b) = (first.element.position, second.element.position)
            return (a?.line ?? 0, a?.column ?? 0, first.offset) < (
                b?.line ?? 0, b?.column ?? 0, second.offset
            )
        }.map(\.element)
    }
}
