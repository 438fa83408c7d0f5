public import Tenfold
public import TenfoldHTTP
public import TenfoldPipeline

/// Brings sources from the disk, and over HTTP where they are addresses.
public struct LiveSources: SourceFetcher {
    private let files: any FileStore
    private let http: HTTPClient

    /// Makes a fetcher over a disk and a client; by itself one that comes to private addresses only where they are
    /// written as such.
    public init(files: any FileStore, http: HTTPClient = HTTPClient(reach: .written)) {
        self.files = files
        self.http = http
    }

    /// See ``SourceFetcher/fetch(_:)``.
    public func fetch(_ source: String) async throws -> [UInt8] {
        source.contains("://") ? try await download(source) : try read(source)
    }

    private func read(_ path: String) throws -> [UInt8] {
        do {
            if let bytes = try files.read(path) { return bytes }
            throw SourceFetchError(source: path, reason: "there is no such file", isWrongName: true)
        } catch let error as FileStoreError {
            throw SourceFetchError(source: path, reason: error.reason, isWrongName: true)
        }
    }

    private func download(_ address: String) async throws -> [UInt8] {
        let accepted = "application/atom+xml, application/rss+xml, application/feed+json, text/csv, */*;q=0.5"
        do {
            let header = HTTPHeader("Accept", accepted)
            let response = try await http.send(HTTPRequest(address, headers: [header]))
            guard response.isSuccess else {
                let isGone = [404, 410].contains(response.status)
                throw SourceFetchError(
                    source: response.url.prefix { $0 != "?" }.description,
                    reason: "the server answered \(response.status)",
                    isWrongName: isGone
                )
            }
            return response.body
        } catch let error as HTTPError {
            throw SourceFetchError(
                source: error.url,
                reason: error.reason,
                isWrongName: error.cause == .invalid
            )
        }
    }
}
