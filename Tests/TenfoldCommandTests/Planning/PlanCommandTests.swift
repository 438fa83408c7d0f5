import Templates
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

struct PlanCommandTests {
    private let tenfold = Program()

    /// Gives the folder of a channel as `tenfold init` writes it, with one of YouTube's presets.
    private func withChannel<Result>(
        _ youtube: String = "youtube",
        _ body: (String) async throws -> Result
    ) async throws -> Result {
        try await withTemporaryFolder { folder in
            let text = Template.initialConfiguration.replacing(
                "youtube: { preset: youtube }",
                with: "youtube: { preset: \(youtube) }"
            )
            try LocalFiles().write(Array(text.utf8), to: "\(folder)/tenfold.yml")
            let remote = "[remote \"origin\"]\n\turl = https://github.com/owner/channel.git\n"
            try LocalFiles().write(Array(remote.utf8), to: "\(folder)/.git/config")
            return try await body(folder)
        }
    }

    @Test(arguments: ["youtube", "youtube_2023"], ["1x", "3x", "10x"])
    func `a plan can be read at a terminal`(preset: String, phase: String) async throws {
        let result = try await withChannel(preset) {
            try await tenfold("plan", "--phase", phase, "--repo", $0)
        }
        #expect(result.exitCode == 0, "\(result.errorText)")
        expectGolden(result.outputText, "\(preset)-\(phase).txt")
        #expect(result.outputText.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `strictly, a phase that cannot run as configured is an error, and one that can is none`()
        async throws
    {
        let codes = try await withChannel("youtube_2023") { folder in
            var codes: [Int] = []
            for arguments in [["1x", "--strict"], ["3x", "--strict"], ["3x", "--json"]] {
                codes.append(
                    try await tenfold("plan", "--repo", folder, "--phase", arguments[0], arguments[1])
                        .exitCode
                )
            }
            return codes
        }
        #expect(codes == [0, 3, 0])
    }

    @Test func `as JSON a plan is what the library gives, and warnings are apart from it`() async throws {
        let result = try await withChannel("youtube_2023") {
            try await tenfold("plan", "--phase", "3x", "--json", "--repo", $0)
        }
        let plan = try CanonicalJSON.decode(PlanResult.self, from: result.output)
        #expect(
            plan.schedule.videosPerDay == 5 && plan.videosAsked == 12 && plan.binding == ["youtube units"]
        )
        #expect(result.errorText.contains("warning: "))
    }

    @Test
    func `without a phase the channel's own is planned; one that is not there is named with those that are`()
        async throws
    {
        try await withChannel { folder in
            let own = try await tenfold("plan", "--repo", folder)
            #expect(own.outputText.contains("1x asks for"))
            let result = try await tenfold("plan", "--phase", "5x", "--repo", folder)
            #expect(result.exitCode == 2)
            #expect(result.errorText.contains("its phases are 1x, 3x, 10x"))
        }
    }
}
