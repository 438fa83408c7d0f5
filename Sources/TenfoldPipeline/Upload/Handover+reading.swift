public import Tenfold

/// What was found in a part of the handover: all that can be read, and the names of what cannot.
public struct HandoverFinding<Value: Sendable>: Sendable {
    /// What can be read.
    public var values: [Value] = []
    /// Files and folders, below `handover/`, that stand there and cannot be understood.
    public var damaged: [String] = []
}

extension Handover {
    /// What a job took from the limits.
    ///
    /// - Throws: ``FileStoreError`` where the file cannot be read, `DecodingError` where it is no usage.
    public func usage(run: String, job: Int) throws -> [UsageRecord] {
        try files.read("\(root)/\(Self.usageFile(run, job))")
            .map { try CanonicalJSON.decode([UsageRecord].self, from: $0) } ?? []
    }

    /// What one job has done; nil where nothing of it can be read.
    ///
    /// - Throws: ``FileStoreError`` where the file cannot be read.
    public func log(run: String, job: Int) throws -> JobLog? {
        let name = Self.logFile(run, job)
        let found: HandoverFinding<JobLog> = try read([(name, name)])
        return found.values.first
    }

    /// What every job has done, finished or not.
    ///
    /// - Throws: ``FileStoreError`` where a file cannot be read.
    public func logs() throws -> HandoverFinding<JobLog> {
        let names = try files.list("\(root)/records").filter { $0.hasSuffix(".json") }
        return try read(names.map { ("records/\($0)", "records/\($0)") })
    }

    /// What jobs took from the limits.
    ///
    /// - Throws: ``FileStoreError`` where a file cannot be read.
    public func usage(of jobs: [JobRecord]) throws -> HandoverFinding<[UsageRecord]> {
        let names = Set(jobs.map { Self.usageFile($0.run, $0.job) }).sorted()
        return try read(names.map { ($0, $0) })
    }

    /// The videos that wait for the lane.
    ///
    /// - Throws: ``FileStoreError`` where a file cannot be read.
    public func waiting() throws -> HandoverFinding<Uploader.Waiting> {
        var finding = HandoverFinding<Uploader.Waiting>()
        for name in try files.list("\(root)/videos").map({ "videos/\($0)" }) {
            let found: HandoverFinding<UploadItem> = try read([("\(name)/\(UploadItem.file)", name)])
            finding.damaged += found.damaged
            for video in found.values.map({ Uploader.Waiting(item: $0, folder: "\(root)/\(name)") }) {
                if isConfined(video) { finding.values.append(video) } else { finding.damaged.append(name) }
            }
        }
        return finding
    }

    /// Takes what cannot be read out of the way of all that can, and keeps it for a person to look at.
    ///
    /// - Parameter name: What stands below `handover/`.
    /// - Returns: where it lies now.
    /// - Throws: ``FileStoreError``.
    public func setAside(damaged name: String) throws -> String {
        let plain = name.split(separator: "/").joined(separator: "-")
        let target = files.freeName("\(root)/damaged/\(plain)")
        try files.makeFolder("\(root)/damaged")
        try files.move("\(root)/\(name)", to: target)
        return target
    }

    /// True where a video's files lie in its own folder: whoever could forge its description must not have other files
    /// of this machine published.
    private func isConfined(_ video: Uploader.Waiting) -> Bool {
        let item = video.item
        let names = [item.idea, item.videoFile, item.thumbnailFile, item.captionsFile].compactMap(\.self)
        let paths = [video.folder] + names.map { "\(video.folder)/\($0)" }
        return names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("/") }
            && !paths.contains(where: files.isLink)
    }

    /// Where a job's log lies, below `handover/`.
    public static func logFile(_ run: String, _ job: Int) -> String { "records/\(run)-\(job).json" }

    static func usageFile(_ run: String, _ job: Int) -> String { "records/usage/\(run)-\(job).json" }

    /// Reads files, each with the name to blame where it is not what it should be.
    private func read<Value: Decodable & Sendable>(_ names: [(file: String, blamed: String)]) throws
        -> HandoverFinding<Value>
    {
        var finding = HandoverFinding<Value>()
        for (file, blamed) in names {
            guard let bytes = try files.read("\(root)/\(file)") else { continue }
            do {
                finding.values.append(try CanonicalJSON.decode(Value.self, from: bytes))
            } catch is DecodingError {
                finding.damaged.append(blamed)
            }
        }
        return finding
    }
}

extension FileStore {
    /// A path that nothing stands at: this one, or with a number behind it.
    public func freeName(_ path: String) -> String {
        var number = 1
        var free = path
        while exists(free) {
            number += 1
            free = "\(path).\(number)"
        }
        return free
    }
}
