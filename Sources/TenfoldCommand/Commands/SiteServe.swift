import ArgumentParser
import Tenfold
import TenfoldLive
import TenfoldMetrics

extension Site {
    /// `tenfold site serve`.
    struct Serve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Shows the dashboard on this machine, and builds it anew whenever its sources change.",
            discussion: """
                Nothing is written. Browsers on this machine alone can see it; open pages load themselves anew when
                templates/site, data/metrics or tenfold.yml change.

                EXAMPLE
                  tenfold site serve --port 8080 --base-path /channel/
                """
        )

        @OptionGroup var options: RepositoryOptions

        @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 for any that is free.", valueName: "port"))
        var port = 8080

        @Option(help: ArgumentHelp("The path the site is served under.", valueName: "path"))
        var basePath = "/"

        func run() async throws {
            let base = try BasePath(basePath)
            var site = try await ServedSite.build(options, base)
            let server = try LoopbackSite(port: port)
            let console = try Channel.open(options).console
            console.print("the dashboard is at http://127.0.0.1:\(server.port)\(base.text)")
            if options.dryRun { return }
            console.progress("it is built anew when its sources change; stop it with Ctrl-C")
            while !Task.isCancelled {
                server.serveOne(waitMilliseconds: 300, site.answer)
                guard let changed = try await site.rebuilt(options, base, console) else { continue }
                site = changed
                server.tellOfChange()
                console.progress("built anew: \(site.files.count) files")
            }
        }
    }
}

/// The path a site is served under, with a slash at both ends.
struct BasePath {
    /// `/`, or such as `/channel/`.
    let text: String

    /// - Throws: `UsageProblem` where it is no path of an address.
    init(_ given: String) throws {
        let parts = given.split(separator: "/")
        let isPlain = parts.allSatisfy { part in
            part != ".." && part != "."
                && part.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                        || (0x61...0x7A).contains(byte)
                        || "-_.~".utf8.contains(byte)
                }
        }
        guard isPlain else {
            throw UsageProblem(
                "cannot serve under '\(given)': a base path has letters, digits, '-', '_', '.' and '~' between slashes"
            )
        }
        text = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
    }
}

/// A built site in memory, and what it was built from.
private struct ServedSite {
    /// The files by their path below the base path.
    let files: [String: [UInt8]]
    let base: BasePath
    let sources: [FolderStamp]

    /// - Throws: what a build throws.
    static func build(_ options: RepositoryOptions, _ base: BasePath) async throws -> ServedSite {
        let stamps = stamps(options)
        let channel = try Channel.open(options)
        let material = try await SiteMaterial.gather(
            from: WorkTreeReader(channel.files, root: channel.root),
            look: channel.look,
            reach: .everything
        )
        let site = try channel.dashboard(material, basePath: base.text)
        let files = site.map { (String($0.path.dropFirst("site/".count)), $0.contents) }
        return ServedSite(
            files: Dictionary(files) { _, later in later },
            base: base,
            sources: stamps
        )
    }

    /// The site after a change of its sources; nil where there was none.
    ///
    /// A mistake in a source is said, and the site stays as it was.
    func rebuilt(_ options: RepositoryOptions, _ base: BasePath, _ console: Console) async throws
        -> ServedSite?
    {
        let stamps = Self.stamps(options)
        guard stamps != sources else { return nil }
        do {
            return try await Self.build(options, base)
        } catch {
            console.progress("not built: \(error)")
            return ServedSite(files: files, base: base, sources: stamps)
        }
    }

    private static func stamps(_ options: RepositoryOptions) -> [FolderStamp] {
        ["templates/site", "data/metrics", Configuration.fileName].map { FolderStamp(options.path($0)) }
    }

    func answer(_ path: String) -> LoopbackSite.Answer {
        guard path.hasPrefix(base.text) else {
            return path + "/" == base.text || path == "/" ? moved : missing
        }
        let rest = String(path.dropFirst(base.text.count))
        let name = rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : rest
        guard let body = files[name] else { return missing }
        return LoopbackSite.Answer(
            type: Self.type(of: name),
            body: name == "site.js" ? body + Self.watcher : body
        )
    }

    private var missing: LoopbackSite.Answer {
        LoopbackSite.Answer(status: 404, type: Self.type(of: "404.html"), body: files["404.html"] ?? [])
    }

    /// A page that leads to where the site is.
    private var moved: LoopbackSite.Answer {
        let page = Element("html", ["lang": "en"]) {
            Element("head") {
                Element("meta", ["charset": "utf-8"])
                Element("meta", ["http-equiv": "refresh", "content": "0; url=\(base.text)"])
                Element("title") { "Tenfold" }
            }
            Element("body") { Element("a", ["href": base.text]) { base.text } }
        }
        return LoopbackSite.Answer(type: Self.type(of: ".html"), body: Array(page.htmlDocument.utf8))
    }

    /// A picture that comes when the files have changed: all that the page's own policy lets a script ask for.
    private static let watcher = Array(
        """
        (function watch() {
          const change = new Image();
          change.onload = () => location.reload();
          change.onerror = () => setTimeout(watch, 1000);
          change.src = "\(LoopbackSite.changesPath)?" + Date.now();
        })();

        """.utf8
    )

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "json": "application/json"
        case "csv": "text/csv; charset=utf-8"
        case "xml", "atom": "application/atom+xml"
        default: "text/plain; charset=utf-8"
        }
    }
}
