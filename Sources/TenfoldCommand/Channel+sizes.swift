import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Channel {
    /// How large the largest file, the repository and the page are, as figures that alert rules watch; each once a day.
    func sizes(at moment: Date, known: [Event]) throws -> [Event] {
        guard !known.contains(where: { $0.reports("repository_mb", on: Day(moment)) }) else { return [] }
        let own = try (files(below: "data") + files(below: "site"))
        let largest = own.max { ($0.size, $1.path) < ($1.size, $0.path) }
        let site = own.filter { $0.path.hasPrefix("site/") }.reduce(0) { $0 + $1.size }
        let objects = try files(below: ".git").reduce(0) { $0 + $1.size }
        return [
            ("largest_file_mb", largest?.size ?? 0, largest?.path ?? "none"), ("page_mb", site, "site/"),
            ("repository_mb", objects, ".git/"),
        ].map { name, size, reason in
            Event(
                at: moment,
                .figureReported(name: name, value: megabytes(size), reason: "measured: \(reason)")
            )
        }
    }

    /// Whole ones only, so that a figure does not change with every byte.
    private func megabytes(_ size: Int) -> Double { Double(size / 1_000_000) }

    private func files(below folder: String) throws -> [(path: String, size: Int)] {
        try files.list(path(folder)).flatMap { name -> [(path: String, size: Int)] in
            let below = "\(folder)/\(name)"
            if let size = files.size(path(below)) { return [(below, size)] }
            return try files(below: below)
        }
    }
}
