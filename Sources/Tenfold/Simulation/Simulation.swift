/// The whole system against a clock that does not wait: late and lost starts, failures, quotas, leases, uploads.
///
/// ```swift
/// let simulation = Simulation(setting)   // looks everything up once
/// let report = simulation.run(seed: 1)   // equal seeds give equal reports
/// ```
public struct Simulation: Sendable {
    private let course: SimulationCourse

    /// Prepares a simulation.
    public init(_ setting: SimulationSetting) {
        course = SimulationCourse(setting)
    }

    /// Lets it run.
    public func run(seed: UInt64) -> SimulationReport {
        var run = SimulationRun(course, seed: seed)
        run.finish()
        return SimulationReport(run, seed: seed)
    }

    /// Lets it run and draws one week of it: the second one, or the first where there is no second.
    public func picture(seed: UInt64) -> (report: SimulationReport, picture: Element) {
        let first = course.days >= 14 ? 7 : 0
        let week = first * 86_400..<min(first + 7, course.days) * 86_400
        var run = SimulationRun(course, seed: seed, tracing: week)
        run.finish()
        let report = SimulationReport(run, seed: seed)
        return (
            report, WeekPicture(course, run.trace ?? WeekTrace(seconds: week, limits: 0), report).svg
        )
    }
}
