/// The pages of the site.
enum Pages {
    /// What tells how things stand now; a new kind of page is a new file and a word here or in ``past``.
    static let live: [@Sendable (Board) -> [Page]] = [
        overview, runs, day, run, videos, job, phases, alerts, limits, schedule, costs, notFound,
    ]

    /// What tells of full days only: made of ``DashboardInput/past``, and the same until another day is over.
    static let past: [@Sendable (Board) -> [Page]] = [ranges, incident, chart]
}
