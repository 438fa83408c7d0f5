import Tenfold
import TenfoldYAML

extension Step {
    /// The step, set apart from the one before.
    func item(_ level: FeatureLevel) -> YAMLItem {
        let note = YAMLNote(isApart: true, above: comment)
        if case .own(let entries) = work { return YAMLItem(.mapping(entries), note: note) }
        var map = MappingBuilder()
        map.add("name", name.yaml)
        map.add("id", id.map { .text($0.description) })
        map.add("if", condition?.yaml)
        if continuesOnError { map.add("continue-on-error", .boolean(true)) }
        map.add("timeout-minutes", timeoutMinutes.map { .integer($0) })
        if case .uses(let action, let inputs) = work {
            map.add("uses", .text(action.written(level)), note: YAMLNote(beside: action.version))
            map.add("with", inputs.yaml)
        }
        map.add("env", variables.yaml)
        map.add(others)
        if case .run(let script, let shell, let folder) = work {
            map.add("shell", shell.map { .text($0.rawValue) })
            map.add("working-directory", folder?.yaml)
            map.add("run", script.yaml)
        }
        return YAMLItem(map.value, note: note)
    }
}

extension Script {
    /// Several lines end in a line break, so that they stand in a block without a sign.
    fileprivate var yaml: YAMLValue {
        .text(text.utf8.contains(0x0A) ? text + "\n" : text)
    }
}

extension ActionReference {
    fileprivate func written(_ level: FeatureLevel) -> String {
        switch self {
        case .pinned(let action): "\(action.name)@\(action.commit)"
        case .repository(let path): (level == .current ? "$/" : "./") + path
        }
    }

    /// What is written beside a commit.
    fileprivate var version: String? {
        if case .pinned(let action) = self { action.version } else { nil }
    }
}
