#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A fact that is kept for ever as one JSON line under `data/metrics/`, in a file for its kind and month.
public protocol Record: Sendable, Codable, Equatable {
    /// The folder its lines live in, such as `jobs`.
    static var kind: RecordKind { get }
    /// The schema version this build writes.
    static var version: Int { get }
    /// The moment that decides its file and its place in the order.
    var time: Date { get }
    /// The canonical JSON of a record of an older version as the version after it has it.
    static func migrated(_ record: JSONValue, from version: Int) -> JSONValue
}

extension Record {
    /// A version that only adds members which may be missing reads what is older as it stands.
    public static func migrated(_ record: JSONValue, from version: Int) -> JSONValue { record }
}

/// The kinds of record, each with a folder of its own.
public enum RecordKind: String, Sendable, Codable, CaseIterable {
    /// ``JobRecord``: one attempt of one job.
    case jobs
    /// ``VideoRecord``: one published video.
    case videos
    /// ``UsageRecord``: units taken from a resource.
    case usage
    /// ``RunRecord``: one run of a workflow.
    case runs
    /// ``IdeaRecord``: an idea that was added to the queue.
    case ideas
    /// ``VideoObservation``: what a service reports of one published video at one age.
    case observations
    /// ``PhaseDecision``: what was decided on a day, and from what.
    case decisions
    /// ``Event``: a change of state.
    case events
}

/// A record as it is stored: with its id and schema version beside it.
///
/// The id is the first 20 hexadecimal digits of the SHA-256 of kind, version and canonical JSON, so that equal
/// facts have equal ids and a union by id loses and doubles nothing.
public struct Stored<Body: Record>: Sendable, Codable, Equatable {
    /// The id that the content determines.
    public var id: String
    /// The schema version, `v` in the file.
    public var v: Int
    /// The fact.
    public var record: Body

    /// Gives a record its id.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public init(_ record: Body) throws {
        self.v = Body.version
        self.record = record
        self.id = Self.id(version: v, content: try CanonicalJSON.line(record))
    }

    /// The id of a record from its canonical JSON, so that a line can be verified without decoding it.
    public static func id(version: Int, content: [UInt8]) -> String {
        let hash = MessageHashing.current.sha256(head(version), content, 0..<content.count)
        return hexadecimal(hash.prefix(10))
    }

    /// What is hashed before the content, so that equal content of two kinds has two ids.
    private static func head(_ version: Int) -> [UInt8] {
        Array(Body.kind.rawValue.utf8) + Array(" ".utf8) + Array(String(version).utf8) + Array("\n".utf8)
    }

    /// True where a part of a file is the id of another part, a record's canonical JSON; nothing is copied.
    public static func isID(_ id: Range<Int>, of content: Range<Int>, version: Int, in file: [UInt8]) -> Bool
    {
        guard id.count == 20 else { return false }
        let bytes = MessageHashing.current.sha256(head(version), file, content)
        return (0..<10).allSatisfy { place in
            let digits = id.lowerBound + 2 * place
            return file[digits] == hexadecimalDigit(bytes[place] >> 4)
                && file[digits + 1] == hexadecimalDigit(bytes[place] & 15)
        }
    }
}
