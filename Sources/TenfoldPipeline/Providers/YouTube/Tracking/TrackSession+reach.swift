import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension TrackSession {
    /// The report with the thumbnails' figures of each video and day.
    private static var reportType: String { "channel_reach_basic_a1" }

    /// Sees to it that daily files are made, and reads those that tell something new.
    mutating func askReach(_ periods: [TrackPlan.Period]) async throws {
        guard let job = try await reportJob() else {
            return report.notes.append(
                "the thumbnails' figures were asked for; YouTube makes the first files within two days"
            )
        }
        guard let first = periods.map(\.from).min() else { return }
        let files = ReachFile.newest(try await files(of: job, since: first))
        var read: [Day: ReachReport] = [:]
        for period in periods {
            let days = (0...period.ageDays).map { period.from.advanced(by: $0) }
            let own = days.compactMap { files[$0] }
            // A day without a file is not a day without views.
            guard own.count == days.count, let newest = own.map(\.madeAt).max() else { continue }
            let due = period.videos.filter { lastReach($0, period).map { $0.observedAt < newest } ?? true }
            guard !due.isEmpty else { continue }
            for file in own where read[file.day] == nil { read[file.day] = try await self.read(file) }
            let reports = days.compactMap { read[$0] }
            try learn(due.compactMap { observation($0, period, reports) })
        }
    }

    /// The job that makes the files; nil where it was only just created.
    ///
    /// There is at most one: the list is looked at before one is created, and a creation whose answer is lost is
    /// found by the next run.
    private func reportJob() async throws -> String? {
        let address = "\(tracker.api.endpoints.reporting)/jobs"
        let jobs = try await pages(address, [], "jobs")
        if let job = jobs.first(where: { $0["reportTypeId"]?.text == Self.reportType }) {
            return job["id"]?.text
        }
        let body: JSONValue = .object([
            "reportTypeId": .string(Self.reportType), "name": "tenfold: thumbnails",
        ])
        _ = try await tracker.api.sendOnce(
            WebRequest(
                "POST",
                MaskedText(address),
                headers: [("Content-Type", "application/json; charset=UTF-8")],
                body: .bytes(try CanonicalJSON.line(body))
            ),
            as: "report_call"
        )
        return nil
    }

    private func files(of job: String, since first: Day) async throws -> [ReachFile] {
        let address = "\(tracker.api.endpoints.reporting)/jobs/\(percentEncoded(job))/reports"
        let query = [("startTimeAtOrAfter", UTCTime.text(first.start))]
        return try await pages(address, query, "reports").compactMap { ReachFile($0, tracker.terms) }
    }

    private func pages(_ address: String, _ query: [(String, String)], _ key: String) async throws
        -> [JSONValue]
    {
        var all: [JSONValue] = []
        var token: String?
        repeat {
            let query = query + (token.map { [("pageToken", $0)] } ?? [])
            let answer = try await tracker.api.read(address, query, as: "report_call")
            all += answer[key]?.list ?? []
            token = answer["nextPageToken"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        } while token != nil
        return all
    }

    /// Downloads a file; the token goes to the service's own host alone, whatever the list says.
    private func read(_ file: ReachFile) async throws -> ReachReport {
        let root = tracker.api.endpoints.reporting
        guard let host = origin(of: root), origin(of: file.address) == host else {
            throw StepFailure(.broken, "cannot read a report: its address is not on \(root)")
        }
        let answer = try await tracker.api.send(
            WebRequest("GET", MaskedText(value: file.address, shownAs: "\(host)/…")),
            as: "report_call"
        )
        return try ReachReport(csv: answer.body)
    }

    private func lastReach(_ video: PublishedVideo, _ period: TrackPlan.Period) -> VideoObservation? {
        known.filter { $0.video == video.location && $0.source == .reach && $0.ageDays == period.ageDays }
            .max { $0.observedAt < $1.observedAt }
    }

    /// Nil where no file names the video, or says what is known already.
    private func observation(_ video: PublishedVideo, _ period: TrackPlan.Period, _ reports: [ReachReport])
        -> VideoObservation?
    {
        let id = YouTubeTracker.id(of: video.location) ?? ""
        let days = reports.compactMap { $0.videos[id] }
        guard !days.isEmpty else { return nil }
        let sum = days.reduce(ReachReport.Reach(), +)
        let rate = sum.impressions > 0 ? sum.clicks / Double(sum.impressions) : nil
        let last = lastReach(video, period)
        guard last?.impressions != sum.impressions || last?.clickThroughRate != rate else { return nil }
        return observation(video, .reach, ageDays: period.ageDays, through: period.through) { observation in
            observation.impressions = sum.impressions
            observation.clickThroughRate = rate
        }
    }
}

/// Scheme, host and port of an address; nil where it has none.
func origin(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty || host.contains("@") ? nil : "\(address[..<scheme.upperBound])\(host)".lowercased()
}
