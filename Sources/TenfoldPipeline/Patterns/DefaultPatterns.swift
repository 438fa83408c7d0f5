import Templates
public import Tenfold

/// The patterns a new repository starts with; see `templates/init/patterns.json`.
public enum DefaultPatterns {
    /// Reads them.
    ///
    /// - Throws: `DecodingError` where the template was changed to something else.
    public static func all() throws -> [Pattern] {
        try CanonicalJSON.decode([Pattern].self, from: Template.patterns)
    }
}
