/// The pages of the site.
enum Pages {
    /// All kinds of page; a new one is a new file and a word here.
    static let all: [@Sendable (Board) -> [Page]] = [
        overview, ranges, runs, day, run, videos, job, phases, alerts, incident, limits, schedule, costs,
        chart,
        notFound,
    ]
}
