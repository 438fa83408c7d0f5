public import Tenfold

/// Shows photographs or clips of a stock library, and drawings where it has none: which is which, and whom to
/// credit, stands in the record.
public struct StockVisuals: VisualsProvider {
    private let search: StockSearch
    private let drawn: DrawnVisuals
    private let kind: StockQuery.Kind

    /// Makes the provider.
    ///
    /// - Parameters:
    ///   - library: `pexels` or `pixabay`.
    ///   - base: another address than the library's own.
    ///   - footage: `photos` or `videos`.
    ///   - cache: the folder that keeps searches for a day.
    public init(
        library: String,
        key: MaskedText,
        base: String? = nil,
        footage: String = "photos",
        cache: String,
        drawn: DrawnVisuals,
        services: Services,
        context: StepContext? = nil
    ) {
        let pexels = library == "pexels"
        let own = pexels ? "https://api.pexels.com" : "https://pixabay.com/api"
        search = StockSearch(
            library: pexels
                ? StockLibraries.pexels(key: key, base: base ?? own)
                : StockLibraries.pixabay(key: key, base: base ?? own),
            services: services,
            cache: StockCache(folder: cache, files: services.files, clock: services.clock),
            calls: PaidCalls(step: .visuals, of: context)
        )
        self.drawn = drawn
        kind = footage == "videos" ? .videos : .photos
    }

    /// See ``VisualsProvider/makeVisuals(for:in:seed:)``.
    public func makeVisuals(
        for script: Script,
        in workspace: Workspace,
        seed: UInt64
    ) async throws -> Produced<Footage> {
        var selection = StockSelection(seed: seed)
        var reasons: [String] = []
        for (scene, query) in queries(script).enumerated() {
            guard selection.isOpen else { break }
            switch try await finding(query, &selection) {
            case .closed(let reason):
                reasons.append(reason)
                selection.isOpen = false
            case .items(let items, let remainder):
                selection.remainder = remainder ?? selection.remainder
                // The last answer of a month is still good.
                selection.isOpen = remainder?.left != 0
                guard let item = selection.choose(from: items, for: scene) else {
                    reasons.append("nothing found for '\(query.phrase)'")
                    continue
                }
                if let problem = try await fetch(item, scene, workspace) {
                    reasons.append(problem)
                    selection.chosen[scene] = nil
                }
            }
        }
        return try await finish(script, selection, reasons, workspace, seed)
    }

    /// What each scene looks for; at most five searches a video: hook and close ask for the topic, later beats too.
    private func queries(_ script: Script) -> [StockQuery] {
        let topic = StockQuery(kind, script.topic.isEmpty ? script.title : script.topic)
        var asked = Set([topic.phrase])
        return script.scenes.map { scene in
            let own = StockQuery(kind, scene.visual.searchPhrase)
            guard scene.role == .beat, !own.phrase.isEmpty else { return topic }
            guard asked.contains(own.phrase) || asked.count < 5 else { return topic }
            asked.insert(own.phrase)
            return own
        }
    }

    private func finding(_ query: StockQuery, _ selection: inout StockSelection) async throws
        -> StockSearch.Finding
    {
        if let known = selection.found[query.phrase] { return .items(known) }
        let finding = try await search.find(query)
        if case .items(let items, _) = finding { selection.found[query.phrase] = items }
        return finding
    }

    /// Brings an item's file into the workspace; why it could not, where it could not.
    private func fetch(_ item: StockItem, _ scene: Int, _ workspace: Workspace) async throws -> String? {
        let path = workspace.path(file(scene))
        try search.services.files.makeFolder(workspace.path("visuals"))
        var request = WebRequest("GET", MaskedText(item.file))
        request.download = path
        do {
            let answer = try await search.services.transport.send(request)
            guard answer.isSuccess else { return "the file of \(item.page) was not there (\(answer.status))" }
            // A transport that holds answers in memory leaves the writing to us.
            if !answer.body.isEmpty { try search.services.files.write(answer.body, to: path) }
            return nil
        } catch let failure as WebFailure {
            return failure.description
        }
    }

    private func file(_ scene: Int) -> String {
        "visuals/scene-\(scene + 1).\(kind == .photos ? "jpg" : "mp4")"
    }

    private func finish(
        _ script: Script,
        _ selection: StockSelection,
        _ reasons: [String],
        _ workspace: Workspace,
        _ seed: UInt64
    ) async throws -> Produced<Footage> {
        let missing = script.scenes.indices.filter { selection.chosen[$0] == nil }
        let drawings = try await drawn.draw(script, missing, in: workspace, seed: seed)
        let shown = selection.chosen.map { scene, item in
            Footage.Still(
                scene: scene,
                file: file(scene),
                credit: credit(item),
                isClip: kind == .videos ? true : nil
            )
        }
        let footage = Footage(
            stills: (shown + drawings.stills).sorted { $0.scene < $1.scene },
            thumbnail: drawings.thumbnail
        )
        return Produced(
            footage,
            checks: [account(script, missing.count, reasons, selection), credits(selection)]
        )
    }

    private func credit(_ item: StockItem) -> String {
        let word = kind == .photos ? "Photo" : "Video"
        return "\(word) by \(plain(item.author)) on \(search.library.title): \(item.page)"
    }

    private func account(
        _ script: Script,
        _ missing: Int,
        _ reasons: [String],
        _ selection: StockSelection
    ) -> CheckRecord {
        let found = script.scenes.count - missing
        let drawn = missing == 0 ? "" : ", \(missing) drawn: \(reasons.joined(separator: "; "))"
        let left = selection.remainder.map { "; \($0.left) \($0.unit) left" } ?? ""
        return CheckRecord(
            name: "stock footage",
            grade: missing == 0 ? .pass : .warning,
            measured: "\(found) of \(script.scenes.count) scenes from \(search.library.title)\(drawn)\(left)",
            limit: "a picture for each scene; drawings where none is found"
        )
    }

    private func credits(_ selection: StockSelection) -> CheckRecord {
        let day = String(UTCTime.text(search.services.clock.now).prefix(10))
        let items = selection.chosen.sorted { $0.key < $1.key }
            .map { "\(search.library.name) \($0.value.id) by \(plain($0.value.author)), \($0.value.page)" }
        return CheckRecord(
            name: "stock credits",
            grade: .pass,
            measured: items.isEmpty ? "none" : "\(items.joined(separator: "; ")); licence as of \(day)",
            limit: "author, page and number of everything shown"
        )
    }

    /// A name as a description may hold it.
    private func plain(_ name: String) -> String {
        String(name.filter { !$0.isNewline && $0 != "<" && $0 != ">" }.prefix(80))
    }
}

/// What was found and chosen for one video: nothing is shown twice.
private struct StockSelection {
    var found: [String: [StockItem]] = [:]
    var chosen: [Int: StockItem] = [:]
    /// What the library says is left.
    var remainder: StockSearch.Remainder?
    /// False once searching is over, because the library or the lease says so.
    var isOpen = true
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed, purpose: "stock")
    }

    /// One of the first few that fit best: upright, large enough, and not shown yet.
    mutating func choose(from items: [StockItem], for scene: Int) -> StockItem? {
        let shown = Set(chosen.values.map(\.id))
        let fitting = items.filter { !shown.contains($0.id) && $0.height >= 900 && $0.width >= 500 }
        let upright = fitting.filter(\.isUpright)
        chosen[scene] = (upright.isEmpty ? fitting : upright).prefix(5).randomElement(using: &random)
        return chosen[scene]
    }
}
