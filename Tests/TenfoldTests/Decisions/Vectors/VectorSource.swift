// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The golden values keep their own names.
import Tenfold
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A set of golden values: the part that lies beside the tests, or the whole reference where it is at hand.
enum VectorSource: String, CaseIterable, CustomTestStringConvertible {
    case committed
    case reference

    var testDescription: String { rawValue }

    /// The sources that are there.
    static var present: [VectorSource] { allCases.filter { $0.path != nil } }

    /// True where the whole reference is at hand.
    static var hasReference: Bool { VectorSource.reference.path != nil }

    private var path: String? {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let own = folder.joined(separator: "/")
        let root = folder.dropLast(4).joined(separator: "/")
        let candidates =
            switch self {
            case .committed: ["\(own)/vectors.json"]
            case .reference:
                ["..", "../.."].map { "\(root)/\($0)/shared/reference/decision-vectors.json" }
            }
        return candidates.first { FileManager.default.fileExists(atPath: $0) }
    }

    /// The cases of a group and the relative tolerance it states.
    func group<Cases: Decodable>(_ name: String, _ type: Cases.Type = Cases.self) throws -> (
        cases: Cases, tolerance: Double
    ) {
        let document = Self.documents[self] ?? [:]
        let group = try #require(document[name])
        let text = try CanonicalJSON.line(group)
        let decoded = try CanonicalJSON.decode(VectorGroup<Cases>.self, from: text)
        return (decoded.cases, decoded.test_tolerance_rel)
    }

    /// The names of all groups.
    var groups: Set<String> { Set((Self.documents[self] ?? [:]).keys) }

    private static let documents: [VectorSource: [String: JSONValue]] = Dictionary(
        uniqueKeysWithValues: present.compactMap { source in
            guard let path = source.path, let data = try? Data(contentsOf: URL(filePath: path)),
                let document = try? CanonicalJSON.decode(VectorDocument.self, from: data)
            else { return nil }
            return (source, document.groups)
        }
    )
}

private struct VectorDocument: Decodable {
    var groups: [String: JSONValue]
}

private struct VectorGroup<Cases: Decodable>: Decodable {
    var cases: Cases
    var test_tolerance_rel: Double
}

/// Fails unless two numbers agree to a relative tolerance.
func expectClose(
    _ value: Double,
    _ golden: Double,
    _ tolerance: Double,
    _ what: @autoclosure () -> String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let allowed = max(tolerance * abs(golden), 1e-13)
    let isClose = value == golden || abs(value - golden) <= allowed
    #expect(isClose, "\(what()) \(value) is not \(golden)", sourceLocation: sourceLocation)
}

/// Fails unless two lists agree to a relative tolerance.
func expectClose(
    _ values: [Double],
    _ golden: [Double],
    _ tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(values.count == golden.count, sourceLocation: sourceLocation)
    for (index, pair) in zip(values, golden).enumerated() {
        expectClose(pair.0, pair.1, tolerance, "place \(index + 1):", sourceLocation: sourceLocation)
    }
}
