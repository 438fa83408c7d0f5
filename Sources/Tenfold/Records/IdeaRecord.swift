#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An idea that detection added to the queue.
public struct IdeaRecord: Record {
    /// `ideas`.
    public static let kind = RecordKind.ideas
    /// 1.
    public static let version = 1

    /// The idea.
    public var idea: Idea

    /// When it was detected.
    public var time: Date { idea.detectedAt }

    /// Makes a record.
    public init(_ idea: Idea) {
        self.idea = idea
    }
}
