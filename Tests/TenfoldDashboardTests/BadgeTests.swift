import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// The documents that shields.io's endpoint badge reads.
struct BadgeTests {
    /// What https://shields.io/badges/endpoint-badge lists, and which of it has to be there.
    private static let known: Set = [
        "schemaVersion", "label", "message", "color", "labelColor", "isError", "namedLogo", "logoSvg",
        "logoColor", "logoSize", "style", "cacheSeconds",
    ]

    private static let history = ChannelHistory(
        stretches: [.init("1x", days: 20, jobs: 1, required: 5, reason: "it begins")]
    )

    @Test(arguments: [RecordSet(), history.records()])
    func `every badge is a document that shields takes`(_ records: RecordSet) throws {
        let files = Dashboard.build(SampleSite.input(records)).filter {
            $0.path.hasPrefix("site/badges/") && $0.path.hasSuffix(".json")
        }
        #expect(files.count == 4)
        for file in files {
            let document = try CanonicalJSON.decode(JSONValue.self, from: file.contents)
            guard case .object(let members) = document else { return #expect(document == .object([:])) }
            #expect(Set(members.keys).isSubset(of: Self.known), "\(file.path)")
            #expect(document["schemaVersion"] == .integer(1))
            #expect(document["label"]?.text?.isEmpty == false && document["message"]?.text?.isEmpty == false)
            let colour = try #require(document["color"]?.text)
            #expect(colour.wholeMatch(of: /[0-9a-f]{6}/) != nil, "\(colour)")
        }
    }
}
