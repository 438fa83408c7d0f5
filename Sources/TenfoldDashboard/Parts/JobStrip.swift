import Tenfold

/// The jobs of a run in short: what each made, and how it ended.
struct JobStrip {
    let jobs: [JobRecord]
    let root: String

    /// One tile for each job.
    var drawn: Element? {
        guard !jobs.isEmpty else { return nil }
        return Element("ol", ["class": "jobs"]) {
            for job in jobs { tile(job) }
        }
    }

    private func tile(_ job: JobRecord) -> Element {
        Element("li", ["class": job.outcome.state.rawValue]) {
            job.outcome.state.pill(say("job \(job.job) \(job.outcome.word)"))
            Element("a", ["href": root + PageName.job(job)]) {
                Element("span", ["class": "clip", "dir": "auto"]) { job.shownTitle }
            }
        }
    }
}

extension JobRecord {
    /// The video's title, else the idea's.
    var shownTitle: String {
        let title = (video?.title ?? self.title ?? "").shown
        return title.isEmpty ? say("no idea to take") : title
    }
}

extension String {
    /// As much of a foreign text as a page has room for; the record holds all of it.
    var shown: String {
        let short = unicodeScalars.prefix(301)
        guard short.count == 301 else { return self }
        return String(String.UnicodeScalarView(short.dropLast())) + "…"
    }
}
