import Tenfold
import TenfoldDashboard
import TenfoldTesting
import Testing

/// Ten thousand hostile strings as titles, ideas, steps, checks and reasons, in one site.
@Suite(
    .enabled(if: Examination.isPossible, "chromium or the tests' Python tools are not installed"),
    .serialized
)
struct HostileSiteTests {
    private static let files = Dashboard.build(
        SampleSite.input(HostilePages.records(10_000), title: HostilePages.string(0))
    )

    @Test func `the strings are all different, and all on the pages`() {
        let strings = Set((0..<10_000).map(HostilePages.string))
        #expect(strings.count == 10_000)
        let text = Self.files.filter { $0.path.hasPrefix("site/jobs/") }.map {
            String(decoding: $0.contents, as: UTF8.self)
        }
        .joined()
        for number in stride(from: 300, to: 7000, by: 97) { #expect(text.contains("\(number)"), "\(number)") }
    }

    @Test func `every page is valid to a strict reader of the standard`() async throws {
        let mistakes = try await Examination.mistakes(in: Self.files)
        #expect(mistakes.prefix(10) == [])
    }

    @Test func `nothing runs and nothing sticks out`() async throws {
        let jobs = Self.files.filter { $0.path.hasPrefix("site/jobs/") || $0.path.hasPrefix("site/runs/") }
            .map { String($0.path.dropFirst(5)) }
        let pages = ["index.html", "videos.html", "phases.html"] + jobs.prefix(4)
        let found = try await Examination.of(Self.files, pages: pages, axe: false)
        #expect(found.console == [])
        #expect(found.elsewhere == [])
        #expect(found.overflow == [])
        #expect(found.blank == [])
    }
}
