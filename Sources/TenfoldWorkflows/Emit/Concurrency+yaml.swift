import Tenfold
import TenfoldYAML

extension Concurrency {
    func yaml(_ level: FeatureLevel) -> YAMLValue {
        var map = MappingBuilder()
        map.add("group", group.yaml)
        if arrival == .waitsInLine, level == .current { map.add("queue", .text("max")) }
        switch arrival {
        case .waitsInLine, .replacesWaiting: map.add("cancel-in-progress", .boolean(false))
        case .cancelsRunning: map.add("cancel-in-progress", .boolean(true))
        case .cancelsRunningIf(let condition): map.add("cancel-in-progress", condition.yaml)
        }
        return map.value
    }
}
