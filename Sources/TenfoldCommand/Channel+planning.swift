import Tenfold
import TenfoldLive

extension Channel {
    /// The planner of this repository.
    func planner() -> Planner {
        let phases = configuration.phases.compactMap { configuration.schedule(in: $0).timezone }
        let windows = configuration.resources.flatMap(\.limits).compactMap(\.window.zone)
        return Planner(
            configuration: configuration,
            repository: repositoryName,
            zones: zoneRules(Set(phases + windows))
        )
    }

    /// `owner/name` on GitHub, by the run's environment or the remote `origin`; empty where there is neither.
    var repositoryName: String {
        if let name = environment["GITHUB_REPOSITORY"], !name.isEmpty { return name }
        guard let bytes = try? files.read(path(".git/config")) else { return "" }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(Self.trimmed)
        let origin = lines.drop { $0 != "[remote \"origin\"]" }.dropFirst().prefix { !$0.hasPrefix("[") }
        guard let line = origin.first(where: { $0.hasPrefix("url") }),
            let sign = line.firstIndex(of: "=")
        else { return "" }
        let parts = line[line.index(after: sign)...].split { $0 == "/" || $0 == ":" }
        let name = parts.suffix(2).map(Self.trimmed).joined(separator: "/")
        return name.hasSuffix(".git") ? String(name.dropLast(4)) : name
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let text = text.drop(while: \.isWhitespace)
        return text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
    }
}
