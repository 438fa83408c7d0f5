import TenfoldYAML

extension Triggers {
    var yaml: YAMLValue {
        var map = MappingBuilder()
        if !schedules.isEmpty { map.add("schedule", .list(schedules.map(\.item))) }
        if let dispatch {
            let inputs = dispatch.map { YAMLEntry($0.name.description, $0.yaml) }
            map.add(
                "workflow_dispatch",
                inputs.isEmpty ? .null : .mapping([YAMLEntry("inputs", .mapping(inputs))])
            )
        }
        map.add("push", push?.yaml)
        map.add("pull_request", pullRequest?.yaml)
        map.add(others)
        return map.value
    }
}

extension Schedule {
    fileprivate var item: YAMLItem {
        var map = MappingBuilder()
        map.add("cron", .text(cron.text), note: YAMLNote(beside: comment))
        // UTC is GitHub's own clock, and no zone to some linters.
        map.add("timezone", zone == "UTC" ? nil : zone.map { .text($0) })
        return YAMLItem(map.value)
    }
}

extension GitFilter {
    fileprivate var yaml: YAMLValue {
        var map = MappingBuilder()
        map.add("branches", list(branches))
        map.add("tags", list(tags))
        map.add("paths", list(paths))
        return map.entries.isEmpty ? .null : map.value
    }

    private func list(_ patterns: [String]) -> YAMLValue? {
        patterns.isEmpty ? nil : .list(patterns.map { YAMLItem(.text($0)) }, .flow)
    }
}

extension DispatchInput {
    fileprivate var yaml: YAMLValue {
        var map = MappingBuilder()
        map.add("description", .text(description))
        map.add("type", .text(typeName))
        if case .choice(let options, _) = kind {
            map.add("options", .list(options.map { YAMLItem(.text($0)) }, .flow))
        }
        if isRequired { map.add("required", .boolean(true)) }
        map.add("default", defaultValue)
        return map.value
    }

    private var typeName: String {
        switch kind {
        case .text: "string"
        case .number: "number"
        case .boolean: "boolean"
        case .choice: "choice"
        case .environment: "environment"
        }
    }

    private var defaultValue: YAMLValue? {
        switch kind {
        case .text(let text), .choice(_, let text): text.map { .text($0) }
        case .number(let number): number.map { .integer($0) }
        case .boolean(let flag): .boolean(flag)
        case .environment: nil
        }
    }
}
