import Tenfold
import TenfoldPipeline

/// The workspaces of a channel, and what the jobs left in them.
struct Handovers {
    private let channel: Channel

    init(_ channel: Channel) {
        self.channel = channel
    }

    /// The folders of jobs, those of earlier runs included.
    func workspaces() throws -> [Workspace] {
        try channel.files.list(channel.root)
            .filter { $0.hasPrefix("workspace_job_") }
            .map { Workspace(root: channel.path($0)) }
    }

    /// What every job has done, finished or not.
    func logs() throws -> [JobLog] {
        try workspaces().compactMap { try JobLog.load(from: $0, channel.files) }
    }

    /// The videos of jobs that ended well.
    func waiting() throws -> [Uploader.Waiting] {
        try workspaces().compactMap { workspace in
            guard let log = try JobLog.load(from: workspace, channel.files), log.finished,
                log.record.outcome == .succeeded
            else { return nil }
            let folder = workspace.path(UploadItem.folder)
            guard let bytes = try channel.files.read("\(folder)/\(UploadItem.file)") else { return nil }
            return Uploader.Waiting(
                item: try CanonicalJSON.decode(UploadItem.self, from: bytes),
                folder: folder
            )
        }
    }
}
