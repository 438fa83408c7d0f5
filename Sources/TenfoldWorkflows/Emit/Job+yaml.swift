import Tenfold
import TenfoldYAML

extension Job {
    /// The job with its id, set apart from the one before.
    func entry(_ level: FeatureLevel) -> YAMLEntry {
        var map = MappingBuilder()
        map.add("name", name.yaml)
        map.add("needs", neededJobs)
        map.add("if", condition?.yaml)
        map.add("runs-on", runner.yaml)
        map.add("timeout-minutes", .integer(timeoutMinutes))
        map.add("environment", environment?.yaml)
        map.add("concurrency", concurrency?.yaml(level))
        map.add("permissions", .mapping(permissions.map(\.entry)))
        if level == .current { map.add("cache-mode", cacheMode.map { .text($0.rawValue) }) }
        if !outputs.isEmpty {
            map.add("outputs", .mapping(outputs.map { YAMLEntry($0.name.description, $0.value.yaml) }))
        }
        map.add("strategy", strategy?.yaml)
        map.add("env", variables.yaml)
        map.add(others)
        var steps = YAMLValue.list(steps.map { $0.item(level) })
        steps.closeFirst()
        map.add("steps", steps)
        return YAMLEntry(id.description, map.value, note: YAMLNote(isApart: true, above: comment))
    }

    private var neededJobs: YAMLValue? {
        switch needs.count {
        case 0: nil
        case 1: .text(needs[0].description)
        default: .list(needs.map { YAMLItem(.text($0.description)) }, .flow)
        }
    }
}

extension OwnJob {
    /// The job as its user wrote it.
    var entry: YAMLEntry {
        YAMLEntry(id.description, .mapping(entries), note: .apart)
    }
}

extension Permission {
    fileprivate var entry: YAMLEntry {
        switch grant {
        case .read(let what): YAMLEntry(what.rawValue, .text("read"), note: YAMLNote(beside: reason))
        case .write(let what): YAMLEntry(what.rawValue, .text("write"), note: YAMLNote(beside: reason))
        }
    }
}

extension RunnerLabel {
    fileprivate var yaml: YAMLValue {
        switch self {
        case .hosted(let label): .text(label)
        case .selfHosted(let labels): .list(labels.map { YAMLItem(.text($0)) }, .flow)
        }
    }
}

extension JobEnvironment {
    fileprivate var yaml: YAMLValue {
        var map = MappingBuilder()
        map.add("name", name.yaml)
        map.add("url", url?.yaml)
        if !isDeployment { map.add("deployment", .boolean(false)) }
        return map.value
    }
}
