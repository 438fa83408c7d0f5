public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The upload sessions that are open, one file an idea, so that a killed upload goes on where it stopped.
///
/// A session's address lets whoever has it write into the channel: the folder is kept out of git and artifacts.
public struct UploadSessions: Sendable {
    /// One open session.
    struct Session: Codable, Equatable {
        /// Its address.
        var address: String
        /// The length of the file it is for, in bytes.
        var size: Int
        /// The checksum of the file it is for.
        var sha256: String
        /// When it was opened.
        var openedAt: Date
    }

    private let folder: String
    private let files: any FileStore

    /// Makes a keeper of sessions in a folder.
    public init(folder: String, files: any FileStore) {
        self.folder = folder
        self.files = files
    }

    /// The session of an item; nil where there is none for just this file.
    func session(for item: UploadItem) throws -> Session? {
        guard let bytes = try files.read(path(item)),
            let session = try? CanonicalJSON.decode(Session.self, from: bytes),
            session.sha256 == item.video.sha256
        else { return nil }
        return session
    }

    func keep(_ session: Session, for item: UploadItem) throws {
        try files.write(CanonicalJSON.line(session), to: path(item))
    }

    func forget(_ item: UploadItem) throws { try files.remove(path(item)) }

    private func path(_ item: UploadItem) -> String { "\(folder)/\(item.idea).json" }
}
