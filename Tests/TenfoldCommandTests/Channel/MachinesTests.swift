import Tenfold
import TenfoldLive
import TenfoldPipeline
import TenfoldTesting
import Testing

/// A run whose every step has a fresh machine, as on GitHub: only the branch and what is handed over travel.
@Suite(.serialized)
struct MachinesTests {
    /// A fresh clone, and what its artifacts carry off.
    private struct Machine {
        let channel: TemporaryChannel
        let path: String
        var run = "r1"
        var environment: [String: String?] = [:]
        var handover: String { "\(path)/handover" }

        init(_ channel: TemporaryChannel, _ name: String, taking folders: [String: String] = [:]) async throws
        {
            self.channel = channel
            self.path = "\(channel.folder)/\(name)"
            try await Program.shell("git", "clone", "-q", "-b", "main", channel.remote, path)
            for (folder, artifact) in folders { try await Self.lay(artifact, over: "\(handover)/\(folder)") }
        }

        func callAsFunction(_ arguments: String...) async throws -> ProcessResult {
            try await SubprocessRunner().run(
                ProcessCommand(
                    Program.path,
                    arguments + ["--run", run, "--repo", path],
                    environment: channel.tenfold.environment.merging(environment) { $1 }
                )
            )
        }

        /// Uploads a folder as an artifact, laid over what other machines left under the same name.
        func leave(_ folder: String, as artifact: String) async throws {
            guard LocalFiles().exists("\(handover)/\(folder)") else { return }
            try await Self.lay("\(handover)/\(folder)", over: "\(channel.folder)/\(artifact)")
        }

        private static func lay(_ source: String, over target: String) async throws {
            guard LocalFiles().exists(source) else { return }
            try LocalFiles().makeFolder(target)
            try await Program.shell("cp", "-R", "\(source)/.", target)
        }

        func artifact(_ name: String) -> String { "\(channel.folder)/\(name)" }
    }

    @Test func `a run goes on from machine to machine, a killed job included`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            let plan = try await Machine(channel, "plan")
            #expect(try await plan("assign").exitCode == 0)
            for job in 1...3 {
                let machine = try await Machine(channel, "machine \(job)")
                if job == 2 { try LocalFiles().write([], to: "\(machine.path)/kill_workspace_job_2") }
                #expect(try await machine("job", "--job-id", "\(job)").exitCode == (job == 2 ? 137 : 0))
                try await machine.leave("records", as: "records")
                try await machine.leave("videos", as: "videos")
            }
            let lane = try await Machine(channel, "lane", taking: ["videos": "\(folder)/videos"])
            let uploaded = try await lane("upload")
            #expect(uploaded.exitCode == 0, "\(uploaded.errorText)")
            #expect(try Handover(channel: lane.path, files: LocalFiles()).waiting().values.isEmpty)
            try await lane.leave("spool", as: "spool")

            let artifacts = ["records": "\(folder)/records", "spool": "\(folder)/spool"]
            let first = try await Machine(channel, "collect", taking: artifacts)
            let published = try await first("publish")
            #expect(published.exitCode == 0, "\(published.errorText)")
            let tip = try await Program.shell("git", "rev-parse", "main", in: channel.remote)
            // A second collection finds the same artifacts and adds nothing.
            let second = try await Machine(channel, "collect again", taking: artifacts)
            #expect(try await second("publish").exitCode == 0)
            #expect(try await Program.shell("git", "rev-parse", "main", in: channel.remote) == tip)

            let records = try await channel.published()
            #expect(records.jobs.map(\.job).sorted() == [1, 2, 3])
            #expect(records.jobs.first { $0.job == 2 }?.reason?.contains("without a word") == true)
            #expect(records.runs.map(\.succeeded) == [2])
            #expect(records.videos.map(\.job).sorted() == [1, 3])
            #expect(records.usage.filter { $0.operation == "upload" }.count <= 2)
        }
    }

    @Test func `what one machine could not push, the next run's machine does`() async throws {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            let maker = try await Machine(channel, "maker")
            for arguments in [["assign", "--jobs", "1"], ["job", "--job-id", "1"], ["upload"]] {
                let result = try await SubprocessRunner().run(
                    ProcessCommand(
                        Program.path,
                        arguments + ["--run", "r1", "--repo", maker.path],
                        environment: channel.tenfold.environment
                    )
                )
                #expect(result.exitCode == 0, "\(result.errorText)")
            }
            try LocalFiles().move(channel.remote, to: "\(folder)/away")
            let refused = try await maker("publish", "--deadline", "0")
            #expect(refused.exitCode == 1)
            #expect(refused.errorText.contains("the records are kept"))
            try await maker.leave("spool", as: "spool")
            try LocalFiles().move("\(folder)/away", to: channel.remote)

            let next = try await Machine(channel, "next", taking: ["spool": "\(folder)/spool"])
            let published = try await next("publish")
            #expect(published.exitCode == 0, "\(published.errorText)")
            let records = try await channel.published()
            #expect(records.videos.count == 1)
            #expect(records.jobs.count == 1)
            #expect(records.runs.count == 1)
        }
    }

    @Test func `a video whose run was cut off before it was published is named, fetched and published`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let channel = try await TemporaryChannel(in: folder, configuration: OwnSteps.configuration)
            try await channel.detect()
            let maker = try await Machine(channel, "maker")
            #expect(try await maker("assign", "--jobs", "1").exitCode == 0)
            #expect(try await maker("job", "--job-id", "1").exitCode == 0)
            try await maker.leave("records", as: "records")
            try await maker.leave("videos", as: "videos")
            // Its machine for the upload never comes up; the one that collects does.
            let collect = try await Machine(channel, "collect", taking: ["records": "\(folder)/records"])
            #expect(try await collect("publish").exitCode == 0)

            func lookBehind(_ machine: Machine) async throws -> (words: ProcessResult, output: String) {
                var machine = machine
                let file = "\(folder)/outputs-\(machine.path.split(separator: "/").last ?? "")"
                machine.environment["GITHUB_OUTPUT"] = file
                let words = try await machine("upload", "--left-behind")
                #expect(words.exitCode == 0, "\(words.errorText)")
                let lines = String(decoding: try LocalFiles().read(file) ?? [], as: UTF8.self).split(
                    separator: "\n",
                    omittingEmptySubsequences: false
                )
                return (words, lines.dropFirst().first.map(String.init) ?? "")
            }
            let own = try await Machine(channel, "own")
            #expect(try await lookBehind(own).output.isEmpty, "its own videos come with its own artifacts")
            var next = try await Machine(channel, "next")
            next.run = "r2"
            let found = try await lookBehind(next)
            #expect(
                found.output == "r1"
                    && found.words.outputText.contains("run r1 left 'workspace_job_1' behind")
            )
            var late = try await Machine(channel, "late")
            late.run = "r2"
            late.environment["TENFOLD_NOW"] = "2026-11-24T08:00:00Z"
            let lost = try await lookBehind(late)
            #expect(lost.output.isEmpty && lost.words.errorText.contains("GitHub no longer has it"))

            try LocalFiles().makeFolder(next.handover)
            try await Program.shell("cp", "-R", "\(folder)/videos", "\(next.handover)/videos")
            #expect(try await lookBehind(next).words.outputText.contains("no earlier run"))
            #expect(try await next("upload").exitCode == 0)
            #expect(try await next("publish").exitCode == 0)
            let after = try await Machine(channel, "after")
            #expect(try await channel.published().videos.map(\.run) == ["r1"])
            #expect(try await lookBehind(after).words.outputText.contains("no earlier run"))
        }
    }
}
