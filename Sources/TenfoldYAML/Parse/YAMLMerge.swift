/// Replaces a plain `<<` by the pairs of the mappings it names; keys written out beside it win.
///
/// As in YAML 1.1: of several mappings, the earlier one wins. Anything but mappings is refused.
func unfoldMerges(_ pairs: [YAMLPair]) throws(YAMLError) -> [YAMLPair] {
    guard pairs.contains(where: isMerge) else { return pairs }
    var names = Set(pairs.filter { !isMerge($0) }.compactMap(\.key.text))
    var result: [YAMLPair] = []
    for pair in pairs {
        guard isMerge(pair) else {
            result.append(pair)
            continue
        }
        for source in try mergeSources(pair) {
            for merged in source where names.insert(merged.key.text ?? "").inserted {
                result.append(merged)
            }
        }
    }
    return result
}

private func isMerge(_ pair: YAMLPair) -> Bool {
    pair.key.content == .scalar("<<", .plain) && pair.key.tag == nil
}

private func mergeSources(_ pair: YAMLPair) throws(YAMLError) -> [[YAMLPair]] {
    switch pair.value.content {
    case .mapping(let pairs, _): return [pairs]
    case .sequence(let items, _):
        var sources: [[YAMLPair]] = []
        for item in items {
            guard case .mapping(let pairs, _) = item.content else { throw mergeRefusal(pair) }
            sources.append(pairs)
        }
        return sources
    case .scalar: throw mergeRefusal(pair)
    }
}

private func mergeRefusal(_ pair: YAMLPair) -> YAMLError {
    YAMLError(
        at: pair.key.position ?? YAMLPosition(line: 1, column: 1),
        "'<<' takes a mapping or a list of mappings",
        suggestion: "write '<<: *name' with the anchor of a mapping, or put the key in quotes"
    )
}
