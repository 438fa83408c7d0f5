public import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a job has done so far, on disk from before its first step: a killed job still leaves a record.
public struct JobLog: Sendable, Codable, Equatable {
    /// The record as it would be if the job ended now.
    public var record: JobRecord
    /// The step it is at; nil before the first and after the last.
    public var step: String?
    /// True once ``record`` is final.
    public var finished: Bool

    /// The file in a workspace that holds the log.
    public static let file = "job.json"

    /// The record to keep: the final one, or for a job that was killed one that says where.
    public var lastingRecord: JobRecord {
        guard !finished else { return record }
        var killed = record
        killed.outcome = .errored
        killed.reason =
            "ended during '\(step ?? "start")' without a word: killed, out of time or out of memory"
        return killed
    }

    /// Reads the log of a workspace; nil where no job began there.
    ///
    /// - Throws: ``FileStoreError`` where it cannot be read, `DecodingError` where it is no log.
    public static func load(from workspace: Workspace, _ files: any FileStore) throws -> JobLog? {
        try files.read(workspace.path(file)).map { try CanonicalJSON.decode(JobLog.self, from: $0) }
    }

    func save(to workspace: Workspace, _ files: any FileStore) throws {
        try files.write(CanonicalJSON.pretty(self), to: workspace.path(Self.file))
    }

    /// True where the log is about the same work, so that it may be taken up again.
    public func continues(_ input: JobInput) -> Bool {
        record.run == input.run && record.job == input.job && record.idea == input.idea?.id
    }
}
