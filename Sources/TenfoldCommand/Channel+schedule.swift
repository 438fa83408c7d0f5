import Tenfold

extension Channel {
    /// The schedule of a phase that no limit forbids.
    func schedule(of phase: Phase) -> SchedulePlan {
        planner().plan(phase).schedule
    }

    /// The rules of a zone on this machine, or those that ship; UTC where neither knows it.
    func rules(of zone: String) -> TimeZoneRules {
        zoneRules([zone])[zone] ?? TimeZoneRules.shipped[zone].flatMap { TimeZoneRules(posix: $0) } ?? .utc
    }
}
