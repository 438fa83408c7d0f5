public import Tenfold

/// The one door through which foreign files and feeds come in.
///
/// Pure: bytes in, observations and diagnostics out. Everything that comes is taken to be hostile.
public enum SourceReader {
    /// The formats that are read; adding one is a file here and a line in this list.
    static let formats: [any SourceFormat] = [
        JSONFeedFormat(), JSONObservationsFormat(), RSSFormat(), AtomFormat(), CSVFormat(),
    ]

    /// Reads the bytes of a source, whatever its format.
    ///
    /// - Parameters:
    ///   - bytes: The whole file or response.
    ///   - name: The file's path or the feed's address, as the person named it.
    ///   - day: The day the bytes were fetched: feeds say what is there now, and not since when.
    public static func read(_ bytes: [UInt8], name: String, on day: Day) -> SourceReading {
        switch SourceText.checked(bytes, name: name) {
        case .failure(let problem):
            return SourceReading(diagnostics: problem.diagnostics)
        case .success(let text):
            guard let format = format(of: text) else { return unknown(text) }
            return format.read(text, on: day)
        }
    }

    /// Chosen by what is inside; by the file's name where that does not say.
    private static func format(of text: SourceText) -> (any SourceFormat)? {
        formats.first { $0.recognises(text) }
            ?? formats.first { $0.fileExtensions.contains(text.fileExtension) }
    }

    private static func unknown(_ text: SourceText) -> SourceReading {
        SourceReading(diagnostics: [
            Diagnostic(
                file: text.name,
                at: TextPosition(line: 1, column: 1),
                "the format is not known",
                suggestion: "give \(formats.map(\.name).joined(separator: ", "))"
            )
        ])
    }
}

/// What a source held, and what is wrong with it.
public struct SourceReading: Sendable, Equatable {
    /// What could be read, in the order of the text.
    public var observations: [TrendObservation]
    /// What is wrong, in the order of the text; rows with an error are not among the observations.
    public var diagnostics: [Diagnostic]

    /// Makes a reading.
    public init(observations: [TrendObservation] = [], diagnostics: [Diagnostic] = []) {
        self.observations = observations
        self.diagnostics = diagnostics
    }

    /// True where something could not be read.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
