public import Tenfold

/// The offline lane: publishes into a folder, under the same rules as a real service.
///
/// An item counts as published once its description is there, which is written last.
public struct OutboxLane: UploadLane {
    /// The folder.
    public var folder: String
    /// The disk.
    public var files: any FileStore

    /// Makes a lane into a folder.
    public init(folder: String, files: any FileStore) {
        self.folder = folder
        self.files = files
    }

    /// `outbox`.
    public var name: String { "outbox" }

    /// See ``UploadLane/location(of:)``.
    public func location(of item: UploadItem) async throws -> String? {
        let described = "\(folder)/\(item.idea)/\(UploadItem.file)"
        return files.exists(described) ? place(item) : nil
    }

    /// See ``UploadLane/publish(_:from:)``.
    public func publish(_ item: UploadItem, from source: String) async throws -> Published {
        let target = "\(folder)/\(item.idea)"
        for file in [item.videoFile, item.thumbnailFile, item.captionsFile].compactMap(\.self) {
            try files.copy("\(source)/\(file)", to: "\(target)/\(file)")
        }
        try files.write(CanonicalJSON.pretty(item), to: "\(target)/\(UploadItem.file)")
        return Published(location: place(item))
    }

    private func place(_ item: UploadItem) -> String { "outbox/\(item.idea)/\(item.videoFile)" }
}
