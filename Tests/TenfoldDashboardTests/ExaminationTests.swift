import Tenfold
import TenfoldDashboard
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What `Browser/examine.py` found on a site with a real browser.
struct Examination: Decodable {
    var axe: [String]
    var elsewhere: [String]
    var console: [String]
    var overflow: [String]
    var blank: [String]
    /// Bytes over the wire of a first view, by page.
    var weights: [String: Int]

    /// True where the browser and what drives it are installed.
    static let isPossible =
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { folder in
            ["chromium", "google-chrome"].contains {
                FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
            }
        }
        && FileManager.default.isExecutableFile(atPath: python)

    private static let python = "\(Program.packageRoot)/.venv/bin/python3"
    private static let scripts = "\(Program.packageRoot)/Tests/TenfoldDashboardTests/Browser"

    /// Serves the files under a base path, opens the pages in both themes, with and without scripts, and from `file:`.
    ///
    /// - Parameter axe: False where what axe says is not looked at.
    static func of(_ files: [GeneratedFile], pages: [String], axe: Bool = true) async throws -> Examination {
        try await withTemporaryFolder { folder in
            for file in files { try LocalFiles().write(file.contents, to: "\(folder)/\(file.path)") }
            let script =
                ["\(scripts)/examine.py"] + (axe ? [] : ["--without-axe"])
                + ["\(folder)/site", "/channel/", "360,3840"]
            return try CanonicalJSON.decode(Examination.self, from: Array(try await run(script + pages).utf8))
        }
    }

    /// The mistakes that a strict reader of the HTML standard finds.
    static func mistakes(in files: [GeneratedFile]) async throws -> [String] {
        try await withTemporaryFolder { folder in
            for file in files { try LocalFiles().write(file.contents, to: "\(folder)/\(file.path)") }
            return try await run(["\(scripts)/validate.py", "\(folder)/site"]).split(separator: "\n").map(
                String.init
            )
        }
    }

    private static func run(_ arguments: [String]) async throws -> String {
        let result = try await SubprocessRunner().run(
            ProcessCommand(python, arguments, timeoutSeconds: 400)
        )
        try #require(result.exitCode == 0, "\(result.errorText.suffix(800))")
        return result.outputText
    }
}

/// Every kind of page of a year's site, in a real browser.
@Suite(
    .enabled(if: Examination.isPossible, "chromium or the tests' Python tools are not installed"),
    .serialized
)
struct ExaminationTests {
    private static let files = Dashboard.build(Showcase.input(days: 2))

    /// One page of each kind, and of each shape of chart.
    private static let pages =
        [
            "index.html", "last-7.html", "last-90.html", "all.html", "runs.html", "videos.html",
            "phases.html",
            "alerts.html", "limits.html", "schedule.html", "costs.html", "404.html", "charts/videos.html",
            "charts/success-rate.html", "charts/month-burn.html",
        ]
        + ["days/", "runs/", "jobs/", "incidents/", "archive/runs", "archive/videos"].compactMap { start in
            files.last { $0.path.hasPrefix("site/\(start)") }.map { String($0.path.dropFirst(5)) }
        }

    @Test func `a browser finds nothing wrong on any kind of page`() async throws {
        #expect(Self.pages.count == 21)
        let found = try await Examination.of(Self.files, pages: Self.pages)
        #expect(found.axe == [], "axe, in both themes")
        #expect(found.elsewhere == [], "requests that leave the site")
        #expect(found.console == [], "what the console says, also of the page's own policy")
        #expect(found.overflow == [], "boxes that stick out at 360 and 3840 pixels")
        #expect(found.blank == [], "pages that need a script, over HTTP and from file:")
        #expect(found.weights.count == Self.pages.count)
        for (page, bytes) in found.weights { #expect(bytes <= 50_000, "\(page) weighs \(bytes)") }
    }

    @Test func `the empty site of a new channel is whole, too`() async throws {
        let files = SampleSite.files(ChannelHistory(stretches: []))
        let pages = ["index.html", "videos.html", "limits.html", "schedule.html", "charts/ctr.html"]
        let found = try await Examination.of(files, pages: pages)
        #expect(found.axe + found.elsewhere + found.console + found.overflow + found.blank == [])
    }
}
