public import Tenfold

extension Step {
    /// The name of the last step.
    public static let handOverName = "hand_over"

    /// Lays the finished video out in `handover/` for the upload lane: copies, checksum, title, marker.
    public static func handOver(_ files: any FileStore, clock: any WallClock) -> Step {
        Step(name: handOverName, provider: "builtin", timeoutSeconds: 120) { context in
            let rendering = try context.result(Rendering.self, of: .assemble)
            let script = try context.result(Script.self, of: .script)
            let item = try layOut(rendering, script, context, files, clock)
            let listed = [item.videoFile, item.thumbnailFile, item.captionsFile, UploadItem.file]
            let folder = UploadItem.folder
            try files.write(
                CanonicalJSON.pretty(item),
                to: context.workspace.path("\(folder)/\(UploadItem.file)")
            )
            return try StepProduct(Produced(item), files: listed.compactMap(\.self).map { "\(folder)/\($0)" })
        }
    }
}

private func layOut(
    _ rendering: Rendering,
    _ script: Script,
    _ context: StepContext,
    _ files: any FileStore,
    _ clock: any WallClock
) throws -> UploadItem {
    guard let idea = context.job.idea else { throw StepFailure(.bad, "cannot hand over a video: no idea") }
    let workspace = context.workspace
    guard let checksum = try files.checksum(of: workspace.path(rendering.file)) else {
        throw StepFailure(.broken, "cannot hand over \(rendering.file): it is not there")
    }
    func take(_ file: String, as name: String) throws -> String? {
        guard !file.isEmpty, files.exists(workspace.path(file)) else { return nil }
        guard !files.isLink(workspace.path(file)) else {
            throw StepFailure(.broken, "cannot hand over \(file): it is a link to another place")
        }
        let target = "\(name)\(fileExtension(file))"
        try files.copy(workspace.path(file), to: workspace.path("\(UploadItem.folder)/\(target)"))
        return target
    }
    guard let video = try take(rendering.file, as: "video") else {
        throw StepFailure(.broken, "cannot hand over \(rendering.file): it is not there")
    }
    return UploadItem(
        idea: idea.id,
        run: context.job.run,
        job: context.job.job,
        score: idea.score.total,
        finishedAt: clock.now,
        title: script.title,
        description: description(of: script, context, idea),
        tags: script.tags,
        video: VideoFacts(
            title: script.title,
            sha256: checksum.sha256,
            bytes: checksum.bytes,
            seconds: rendering.seconds,
            width: rendering.width,
            height: rendering.height
        ),
        fingerprint: Fingerprint(of: script.narration, topic: script.topic),
        videoFile: video,
        thumbnailFile: try take(rendering.thumbnail, as: "thumbnail"),
        captionsFile: try take(rendering.captions, as: "captions")
    )
}

/// What the script says, whom to credit, and the marker in the last line; YouTube takes 5,000 bytes.
private func description(of script: Script, _ context: StepContext, _ idea: Idea) -> String {
    let marker = UploadItem.marker(of: idea.id)
    let footage = context.results[StepName.visuals.rawValue]
        .flatMap { try? CanonicalJSON.decode(JSONValue.self, from: $0) }
    var credits: [String] = []
    for credit in (footage?["stills"]?.list ?? []).compactMap({ $0["credit"]?.text })
    where !credits.contains(credit) {
        credits.append(credit)
    }
    // Only credits may be many: they are cut line by line, and never the marker.
    while credits.reduce(0, { $0 + $1.utf8.count + 1 }) + script.description.utf8.count > 4900,
        !credits.isEmpty
    {
        credits.removeLast()
    }
    return ([script.description] + (credits.isEmpty ? [] : [credits.joined(separator: "\n")]) + [marker])
        .joined(separator: "\n\n")
}

/// `.mp4` of `a/b.mp4`; empty where the name has no dot.
private func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
}
