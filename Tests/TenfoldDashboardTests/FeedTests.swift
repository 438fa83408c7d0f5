import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

struct FeedTests {
    private func feed(_ name: String, of repository: String) -> String {
        let history = ChannelHistory(
            stretches: [.init("1x", days: 3, jobs: 1, required: 5, reason: "it begins")]
        )
        let input = SampleSite.input(history.records()) { $0.repository = repository }
        return SampleSite.text("\(name).xml", in: Dashboard.build(input))
    }

    @Test func `feeds and entries of two channels bear different ids`() throws {
        func ids(_ repository: String) -> [Substring] {
            feed("phases", of: repository).matches(of: /<id>(.*?)<\/id>/).map(\.1)
        }
        #expect(ids("ada/facts").first == "tag:tenfold.invalid,2026:ada/facts/phases")
        #expect(ids("").first == "tag:tenfold.invalid,2026:phases")
        #expect(ids("ada/facts").count > 1)
        #expect(Set(ids("ada/facts")).isDisjoint(with: ids("ada/stories")))
    }
}
