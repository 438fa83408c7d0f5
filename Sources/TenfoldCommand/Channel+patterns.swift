import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Channel {
    /// What the records say of each pattern, with the winners that `tenfold.yml` defines.
    func learning(_ records: RecordSet, at now: Date) -> PatternLearning {
        PatternLearning(
            records,
            winnerViews: configuration.gates.winnerViews,
            ageDays: configuration.gates.viewsAgeDays,
            at: now
        )
    }

    /// How the slots of a run are dealt over the patterns.
    func allocation(
        of patterns: [Pattern],
        _ records: RecordSet,
        _ terms: ProductionTerms,
        at now: Date
    ) -> PatternAllocation {
        PatternAllocation(
            configuration.patterns,
            PatternBook(patterns, folding: records.events),
            learning(records, at: now),
            count: terms.topPatternsCount,
            at: now
        )
    }
}
