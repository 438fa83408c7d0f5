import Tenfold
import TenfoldLive

extension Channel {
    /// The planner of this repository.
    ///
    /// Its name is the one in the configuration and not the folder's or a remote's: every clone plans alike, and the
    /// starts in the workflow files are those that runs look for.
    func planner() -> Planner {
        let phases = configuration.phases.compactMap { configuration.schedule(in: $0).timezone }
        let windows = configuration.resources.flatMap(\.limits).compactMap(\.window.zone)
        return Planner(
            configuration: configuration,
            repository: configuration.repository.name,
            zones: zoneRules(Set(phases + windows).filter { TimeZoneRules.shipped[$0] == nil })
        )
    }
}
