import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes sample sites for a person to look at; see `CONTRIBUTING.md`.
struct PreviewTests {
    private static let folder = ProcessInfo.processInfo.environment["TENFOLD_PREVIEW"]

    @Test(.enabled(if: folder != nil, "set TENFOLD_PREVIEW to a folder to get sample sites to look at"))
    func `sample sites can be written for a person to look at`() throws {
        let folder = try #require(Self.folder)
        for (name, history) in [("first", ChannelHistory.firstRun), ("sixty", .sixtyDays)] {
            for file in SampleSite.files(history) {
                try LocalFiles().write(file.contents, to: "\(folder)/\(name)/\(file.path)")
            }
        }
        for file in SampleSite.files(ChannelHistory(stretches: [])) {
            try LocalFiles().write(file.contents, to: "\(folder)/empty/\(file.path)")
        }
    }
}
