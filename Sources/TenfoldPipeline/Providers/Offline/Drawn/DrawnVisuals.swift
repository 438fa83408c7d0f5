public import Tenfold

/// Draws every scene as a vector graphic true to scale, without key or network.
///
/// Stills are 1296×2304, a fifth larger than the frame, for pictures that glide; equal scripts and seeds give
/// equal drawings.
public struct DrawnVisuals: VisualsProvider {
    private let processes: any ProcessRunner
    private let files: any FileStore

    /// Makes the provider.
    public init(processes: any ProcessRunner, files: any FileStore) {
        self.processes = processes
        self.files = files
    }

    /// See ``VisualsProvider/makeVisuals(for:in:seed:)``.
    public func makeVisuals(
        for script: Script,
        in workspace: Workspace,
        seed: UInt64
    ) async throws -> Produced<Footage> {
        Produced(try await draw(script, Array(script.scenes.indices), in: workspace, seed: seed))
    }

    /// Draws some of a script's scenes, and the thumbnail.
    func draw(_ script: Script, _ scenes: [Int], in workspace: Workspace, seed: UInt64) async throws
        -> Footage
    {
        let all = try Self.drawings(of: script, seed: seed)
        let drawings = scenes.map { all[$0] } + all.suffix(1)
        try files.makeFolder(workspace.path("visuals"))
        let rasterizer = Rasterizer(processes: processes)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, drawing) in drawings.enumerated() {
                if place >= Self.mostAtOnce { try await group.next() }
                group.addTask {
                    try await rasterizer.rasterize(drawing.element, to: workspace.path(drawing.file))
                }
            }
            try await group.waitForAll()
        }
        let stills = zip(scenes, drawings).map { Footage.Still(scene: $0, file: $1.file) }
        return Footage(stills: stills, thumbnail: drawings.last?.file ?? "")
    }

    /// How many pictures are made at once: jobs run beside one another and share few cores.
    static let mostAtOnce = 2

    /// The drawings of all scenes in order, then the thumbnail.
    static func drawings(of script: Script, seed: UInt64) throws -> [(file: String, element: Element)] {
        guard let first = script.scenes.first else {
            throw StepFailure(.bad, "cannot draw the script: it has no scenes")
        }
        let palette = Palette.chosen(by: seed)
        var drawings = script.scenes.enumerated().map { place, scene in
            (
                file: "visuals/scene-\(place + 1).png",
                SceneCard(scene: scene, palette: palette, seed: seed).drawing()
            )
        }
        let cover = SceneCard(scene: first, palette: palette, seed: seed).drawing(showing: Canvas.middleFrame)
        drawings.append((file: "visuals/thumbnail.png", cover))
        return drawings
    }
}
