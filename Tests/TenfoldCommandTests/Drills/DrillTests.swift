import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Days on which processes are killed, disks fill up and files break: `make drill SEEDS=500` has many more of them.
@Suite(.serialized)
struct DrillTests {
    /// How many drills; `TENFOLD_DRILLS` asks for more.
    private var drills: String { ProcessInfo.processInfo.environment["TENFOLD_DRILLS"] ?? "3" }

    @Test func `days that an adversary spoils lose nothing and do nothing twice, and the next goes well`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let result = try await SubprocessRunner().run(
                ProcessCommand(
                    "python3",
                    [
                        "\(Program.packageRoot)/Tests/Drills/drill.py", "--binary", Program.path,
                        "--seeds", drills, "--logs", "\(folder)/drills",
                    ],
                    timeoutSeconds: 3600
                )
            )
            #expect(result.exitCode == 0, "\(result.outputText)\(result.errorText)")
        }
    }
}
