import Templates
import Tenfold
import TenfoldDashboard
import TenfoldMetrics

extension Channel {
    /// The dashboard of this material; a function of records, configuration and templates alone.
    ///
    /// - Throws: `FileStoreError` where a template is there and cannot be read.
    func dashboard(
        _ material: SiteMaterial,
        basePath: String? = nil,
        noting note: SummaryNote? = nil
    ) throws -> [GeneratedFile] {
        let metrics = GeneratedFile(path: "site/metrics.txt", text: OpenMetrics.text(material.rollups))
        let site = Dashboard.site(
            input(material, basePath: basePath),
            keepingPast: !material.keptPages.isEmpty
        )
        note?.set(site.summary)
        let books = [metrics, try material.pastBook(of: site.past)].compactMap(\.self)
        return try (site.files.map(withOwnTemplate) + books).sorted { $0.path < $1.path }
    }

    /// The figures of every chart as files for other programs.
    func figures(_ material: SiteMaterial) -> [GeneratedFile] { Dashboard.figures(input(material)) }

    private func input(_ material: SiteMaterial, basePath: String? = nil) -> DashboardInput {
        DashboardInput(
            configuration,
            fallbackTitle: name,
            context: context(material.records, basePath: basePath),
            records: material.records,
            evidence: material.evidence,
            rollups: material.rollups,
            scope: DashboardScope(runs: material.runs, months: material.months)
        )
    }

    /// A hash of what the look of every page follows from.
    ///
    /// - Throws: `FileStoreError` where the configuration cannot be read; `EncodingError` where a number of it is not
    ///   finite.
    var look: String {
        get throws {
            let words = [toolVersion, configuration.dashboard.title ?? name].joined(separator: "\n")
            let style = Template.siteStyle + Template.siteScript
            return String(SHA256.hex(style + Array(words.utf8) + (try settings)).prefix(16))
        }
    }

    /// What the configuration follows from: the file, or all it says where that also depends on variables.
    private var settings: [UInt8] {
        get throws {
            let file = try files.read(path(Configuration.fileName)) ?? []
            return file.contains(UInt8(ascii: "$")) ? try CanonicalJSON.line(configuration) : file
        }
    }

    private func context(_ records: RecordSet, basePath: String?) -> DashboardContext {
        let zones = configuration.resources.flatMap(\.limits).compactMap(\.window.zone)
        let phase = try? phase(state(records.events))
        return DashboardContext(
            configuration,
            zones: zoneRules(Set(zones).filter { TimeZoneRules.shipped[$0] == nil }),
            schedule: phase.map(schedule),
            basePath: basePath ?? pagesPath
        )
    }

    /// The stylesheet and the script of the repository in place of those that ship, where it has its own.
    private func withOwnTemplate(_ file: GeneratedFile) throws -> GeneratedFile {
        guard ["site/site.css", "site/site.js"].contains(file.path),
            let own = try files.read(path("templates/\(file.path)"))
        else { return file }
        return GeneratedFile(path: file.path, contents: own)
    }

    /// Where GitHub Pages serves a repository's site: below its name, save the one that is named like its owner.
    private var pagesPath: String {
        guard let repository = environment["GITHUB_REPOSITORY"]?.split(separator: "/"), repository.count == 2,
            !repository[1].lowercased().hasSuffix(".github.io")
        else { return "/" }
        return "/\(repository[1])/"
    }

    /// The repository's name on GitHub; elsewhere the product's, so that a page does not depend on a folder.
    private var name: String {
        environment["GITHUB_REPOSITORY"]?.split(separator: "/").last.map(String.init) ?? "Tenfold"
    }
}
