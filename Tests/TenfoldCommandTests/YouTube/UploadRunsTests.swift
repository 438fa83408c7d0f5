import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct UploadRunsTests {
    /// `TENFOLD_UPLOAD_RUNS=2000` runs as many seeds as the product promises to have stood.
    @Test func `through failing networks and kills each video is published once, whole and paid`()
        async throws
    {
        let runs = ProcessInfo.processInfo.environment["TENFOLD_UPLOAD_RUNS"] ?? "12"
        let script = "\(Program.packageRoot)/Tests/TenfoldCommandTests/YouTube/upload_runs.py"
        let result = try await SubprocessRunner().run(
            ProcessCommand(
                "python3",
                [script, "--program", Program.path, "--seeds", "0", runs],
                timeoutSeconds: 7200
            )
        )
        #expect(result.exitCode == 0, "\(result.outputText)\n\(result.errorText)")
    }
}
