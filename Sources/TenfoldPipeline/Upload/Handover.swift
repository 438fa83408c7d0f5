public import Tenfold

/// The folder of a channel in which jobs lay what other machines need: records at once, videos when they are good.
///
/// ```
/// handover/records/RUN-JOB.json    what a job did so far, from before its first step
/// handover/records/usage/RUN-JOB.json   what a job took from the limits, written before it took it
/// handover/videos/RUN-JOB/         a video that waits for the lane, with its `item.json`
/// handover/spool/                  records that wait to be pushed
/// handover/dead/RUN-JOB/           a video that could not be published after the last try, with `reason.txt`
/// handover/damaged/                what cannot be read any more, kept for a person to look at
/// ```
///
/// Names are unique among runs and jobs, so that the folders of several machines can be laid over one another.
public struct Handover: Sendable {
    /// The folder below the channel.
    public static let folder = "handover"

    let root: String
    let files: any FileStore

    /// The handover of the channel in the folder `channel`.
    public init(channel: String, files: any FileStore) {
        self.root = channel == "." ? Self.folder : "\(channel)/\(Self.folder)"
        self.files = files
    }

    /// The folder of the records that wait to be pushed.
    public var spoolFolder: String { "\(root)/spool" }

    /// Keeps what a job has done so far, and its video once it succeeded.
    ///
    /// The video comes first and its description last in it: a record never tells of a video that is not there.
    ///
    /// - Throws: ``FileStoreError``.
    public func keep(_ log: JobLog, of workspace: Workspace) throws {
        if log.finished, log.record.outcome == .succeeded { try keepVideo(log.record, of: workspace) }
        let path = "\(root)/\(Self.logFile(log.record.run, log.record.job))"
        try files.write(CanonicalJSON.pretty(log), to: path)
    }

    /// Keeps what a job took from the limits so far.
    ///
    /// - Throws: ``FileStoreError``.
    public func keep(_ usage: [UsageRecord], run: String, job: Int) throws {
        try files.write(CanonicalJSON.line(usage), to: "\(root)/\(Self.usageFile(run, job))")
    }

    /// Lets go of a video that no longer waits; the description goes first, so that a crash leaves no half of it.
    ///
    /// - Throws: ``FileStoreError``.
    public func remove(_ video: Uploader.Waiting) throws {
        try files.remove("\(video.folder)/\(UploadItem.file)")
        try files.remove(video.folder)
    }

    /// Counts one more try that failed; gives how many there were.
    ///
    /// The count lies beside the video, so that it travels with it from machine to machine.
    ///
    /// - Throws: ``FileStoreError`` where it cannot be kept.
    public func countTry(_ video: Uploader.Waiting) throws -> Int {
        let path = "\(video.folder)/tries"
        let known = try files.read(path).flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        try files.write(Array("\(known + 1)".utf8), to: path)
        return known + 1
    }

    /// Takes a video out of the lane for good and keeps it, with the reason, for a person to look at.
    ///
    /// - Throws: ``FileStoreError``.
    public func setAside(_ video: Uploader.Waiting, because reason: String) throws {
        let name = video.folder.split(separator: "/").last.map(String.init) ?? video.item.idea
        let target = "\(root)/dead/\(name)"
        try files.write(Array("\(reason)\n".utf8), to: "\(video.folder)/reason.txt")
        try files.remove(target)
        try files.makeFolder("\(root)/dead")
        try files.move(video.folder, to: target)
    }

    private func keepVideo(_ record: JobRecord, of workspace: Workspace) throws {
        let source = workspace.path(UploadItem.folder)
        guard let bytes = try files.read("\(source)/\(UploadItem.file)") else { return }
        let item = try CanonicalJSON.decode(UploadItem.self, from: bytes)
        let target = "\(root)/videos/\(Self.key(record))"
        for file in [item.videoFile, item.thumbnailFile, item.captionsFile].compactMap(\.self) {
            try files.copy("\(source)/\(file)", to: "\(target)/\(file)")
        }
        try files.write(bytes, to: "\(target)/\(UploadItem.file)")
    }

    private static func key(_ record: JobRecord) -> String { "\(record.run)-\(record.job)" }
}
