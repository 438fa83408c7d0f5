import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

/// The repository is its own first user.
struct OwnSiteTests {
    @Test func `the pages in the repository are what the program makes of it`() async throws {
        try await withTemporaryFolder { folder in
            for part in ["tenfold.yml", "data", "templates"] {
                try LocalFiles().copy("\(Program.packageRoot)/\(part)", to: "\(folder)/\(part)")
            }
            let built = try await Program()("site", "build", in: folder)
            #expect(built.exitCode == 0, "\(built.errorText)")
            let compared = try await SubprocessRunner().run(
                ProcessCommand("diff", ["-rq", "\(Program.packageRoot)/site", "\(folder)/site"])
            )
            #expect(compared.outputText == "", "run `tenfold site build` and commit site/")
        }
    }
}
