import Tenfold
import TenfoldTesting
import TenfoldWorkflows
import Testing

struct CombinationTests {
    @Test(arguments: [["ubuntu-24.04"], ["self-hosted", "video"]])
    func `no linter at its strictest has anything to say about any combination`(_ labels: [String])
        async throws
    {
        var texts: Set<[UInt8]> = []
        var files: [GeneratedFile] = []
        for (index, input) in try inputs(labels).enumerated() {
            for file in try SampleInput.files(input) where texts.insert(file.contents).inserted {
                let name = file.path.split(separator: "/").last ?? ""
                files.append(
                    GeneratedFile(path: ".github/workflows/\(index)-\(name)", contents: file.contents)
                )
            }
        }
        #expect(files.count > 48)
        await expectNoFindings(in: files, ownLabels: labels.filter { $0 == "video" })
    }

    /// Every phase, visibility, feature level, matrix mode and upload place; services at one phase, sources at another,
    /// and a phase for each right to propose files.
    private func inputs(_ labels: [String]) throws -> [WorkflowInput] {
        var inputs: [WorkflowInput] = []
        for phase in ["1x", "3x", "10x"] {
            for visibility in RepositorySettings.Visibility.allCases {
                for level in FeatureLevel.allCases {
                    for matrix in [MatrixMode.dynamic, .static] {
                        for place in UploadPlace.allCases {
                            inputs.append(
                                try SampleInput.input(phase, holdsSources: phase == "10x") { configuration in
                                    configuration.repository.visibility = visibility
                                    configuration.workflows.featureLevel = level
                                    configuration.workflows.runsOn = labels
                                    configuration.workflows.upload = place
                                    configuration.matrix = matrix
                                    configuration.workflows.proposals =
                                        phase == "1x" ? .none : phase == "3x" ? .token : .app
                                    if phase == "3x" { SampleInput.useServices(&configuration) }
                                }
                            )
                        }
                    }
                }
            }
        }
        return inputs
    }
}
