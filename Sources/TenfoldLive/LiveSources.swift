public import Tenfold
public import TenfoldPipeline

/// Brings sources from the disk.
public struct LiveSources: SourceFetcher {
    private let files: any FileStore

    /// Makes a fetcher over a disk.
    public init(files: any FileStore) {
        self.files = files
    }

    /// See ``SourceFetcher/fetch(_:)``.
    public func fetch(_ source: String) async throws -> [UInt8] {
        guard !source.contains("://") else {
            throw SourceFetchError(source: source, reason: "addresses are not read yet", isWrongName: true)
        }
        guard let bytes = try files.read(source) else {
            throw SourceFetchError(source: source, reason: "there is no such file", isWrongName: true)
        }
        return bytes
    }
}
