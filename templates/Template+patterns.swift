extension Template {
    /// The patterns a new repository starts with, `init/patterns.json`: a JSON array of `Pattern`.
    public static var patterns: [UInt8] { PackageResources.patterns_json }
}
