public import Tenfold

/// Reads and checks `tenfold.yml` of a repository.
///
/// - Throws: `DiagnosticsError` with every problem of the file; `FileStoreError` where it cannot be read.
public func loadConfiguration(
    repository: String,
    files: any FileStore,
    environment: [String: String]
) throws -> Configuration {
    Configuration()
}
