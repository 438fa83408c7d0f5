#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Units that were taken from a resource.
public struct UsageRecord: Record {
    /// `usage`.
    public static let kind = RecordKind.usage
    /// 1.
    public static let version = 1

    /// The resource's name in the configuration, such as `youtube`.
    public var resource: String
    /// The operation that was paid for, such as `upload`.
    public var operation: String
    /// How many units it took.
    public var units: Double
    /// The run that took them.
    public var run: String
    /// The job that took them, from 1; nil where the run itself did.
    public var job: Int?
    /// What it is about, so that equal operations of one moment stay apart: an idea's id, mostly.
    public var subject: String
    /// When they were taken.
    public var takenAt: Date

    /// ``takenAt``.
    public var time: Date { takenAt }

    /// Makes a record.
    public init(
        resource: String,
        operation: String,
        units: Double,
        run: String,
        job: Int?,
        subject: String,
        takenAt: Date
    ) {
        self.resource = resource
        self.operation = operation
        self.units = units
        self.run = run
        self.job = job
        self.subject = subject
        self.takenAt = takenAt
    }
}
