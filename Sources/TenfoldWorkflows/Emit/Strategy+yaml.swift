import TenfoldYAML

extension Strategy {
    var yaml: YAMLValue {
        var map = MappingBuilder()
        map.add("fail-fast", .boolean(failsFast))
        switch mostParallel {
        case nil: break
        case .fixed(let count): map.add("max-parallel", .integer(count))
        case .expression(let count): map.add("max-parallel", count.yaml)
        }
        map.add("matrix", matrix.yaml)
        return map.value
    }
}

extension Matrix {
    fileprivate var yaml: YAMLValue {
        switch self {
        case .expression(let expression): expression.yaml
        case .axes(let axes): .mapping(axes.map { YAMLEntry($0.name.description, $0.values.yaml) })
        }
    }
}

extension MatrixAxis.Values {
    fileprivate var yaml: YAMLValue {
        switch self {
        case .expression(let expression): expression.yaml
        case .list(let values): .list(values.map { YAMLItem($0.yaml) }, .flow)
        }
    }
}
