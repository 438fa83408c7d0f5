import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The browser that looks at the pages.
private enum Chromium {
    static let isInstalled = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/chromium") }
}

/// A real browser, from `file:`, with and without scripts.
@Suite(.enabled(if: Chromium.isInstalled, "chromium is not installed"), .serialized)
struct BrowserTests {
    @Test func `the overview shows its figures without its script`() async throws {
        let page = try await withSite { folder in
            try LocalFiles().remove("\(folder)/site/site.js")
            return try await dump("index.html", of: folder)
        }
        #expect(page.contains("of 3&nbsp;jobs succeeded"))
        #expect(page.contains("<p class=\"value\">") && page.contains("class=\"plot\""))
        #expect(page.contains("hidden=\"\""), "the theme switch needs the script, so it stays hidden")
    }

    @Test func `the script runs under the page's own policy`() async throws {
        let page = try await withSite { try await dump("index.html", of: $0) }
        #expect(page.contains(">Theme: system</button>"))
        #expect(!page.contains("hidden=\"\""))
    }

    @Test func `the stylesheet is applied under the page's own policy, in both themes`() async throws {
        let light = try await screenshot([])
        let dark = try await screenshot(["--blink-settings=preferredColorScheme=0"])
        #expect(light.count > 20_000 && dark.count > 20_000)
        #expect(light != dark)
    }

    private func dump(_ page: String, of folder: String) async throws -> String {
        try await chromium(["--dump-dom", "file://\(folder)/site/\(page)"], in: folder).outputText
    }

    private func screenshot(_ flags: [String]) async throws -> [UInt8] {
        try await withSite { folder in
            let picture = "\(folder)/page.png"
            let page = "file://\(folder)/site/index.html"
            _ = try await chromium(
                flags + ["--screenshot=\(picture)", "--window-size=1000,800", page],
                in: folder
            )
            return try #require(try LocalFiles().read(picture))
        }
    }

    private func chromium(_ arguments: [String], in folder: String) async throws -> ProcessResult {
        let flags = ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile"]
        let result = try await SubprocessRunner().run(
            ProcessCommand("chromium", flags + arguments, timeoutSeconds: 90)
        )
        #expect(result.exitCode == 0, "\(result.errorText.suffix(400))")
        return result
    }

    private func withSite<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        try await withTemporaryFolder { folder in
            for file in SampleSite.files(.firstRun) {
                try LocalFiles().write(file.contents, to: "\(folder)/\(file.path)")
            }
            return try await body(folder)
        }
    }
}
