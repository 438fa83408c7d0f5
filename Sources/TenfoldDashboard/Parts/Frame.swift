import Tenfold

extension Page {
    /// The whole document: head, navigation, body, foot.
    func file(siteTitle: String) -> GeneratedFile {
        let root = Self.root(of: path)
        let document = Element("html", ["lang": "en"]) {
            head(siteTitle: siteTitle, root: root)
            Element("body") {
                Element("a", ["class": "skip", "href": "#main"]) { "Skip to the content" }
                masthead(siteTitle: siteTitle, root: root)
                Element("main", ["id": "main"]) { body }
                foot(root: root)
            }
        }
        return GeneratedFile(path: "site/\(path)", text: document.htmlDocument)
    }

    private func head(siteTitle: String, root: String) -> Element {
        Element("head") {
            Element("meta", ["charset": "utf-8"])
            Element("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
            Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            Element("meta", ["name": "referrer", "content": "no-referrer"])
            Element("meta", ["name": "color-scheme", "content": "light dark"])
            Element("title") { section == .overview ? siteTitle : "\(title) · \(siteTitle)" }
            Element("link", ["rel": "icon", "type": "image/svg+xml", "href": "\(root)icon.svg"])
            Element("link", ["rel": "stylesheet", "href": "\(root)site.css"])
            Element("script", ["src": "\(root)site.js"])
        }
    }

    private func masthead(siteTitle: String, root: String) -> Element {
        Element("header", ["class": "masthead"]) {
            Element("a", ["class": "brand", "href": "\(root)index.html"]) {
                Element(
                    "img",
                    ["class": "mark", "src": "\(root)icon.svg", "alt": "", "width": 28, "height": 28]
                )
                Element("span") { siteTitle }
            }
            Element("nav", ["aria-label": "Pages"]) {
                Element("ul") {
                    for entry in Section.allCases { link(to: entry, root: root) }
                }
            }
            Element("button", ["id": "theme", "type": "button", "hidden": ""]) { "Theme" }
        }
    }

    private func link(to entry: Section, root: String) -> Element {
        let isHere = entry == section
        return Element("li") {
            Element(
                "a",
                [
                    "href": root + entry.path,
                    "aria-current": isHere ? (path == entry.path ? "page" : "true") : nil,
                ]
            ) { entry.rawValue }
        }
    }

    private func foot(root: String) -> Element {
        Element("footer") {
            Element("p") {
                "Drawn from the records in "
                Element("code") { "data/metrics" }
                " by Tenfold. Times are UTC. Nothing on this page comes from anywhere else."
            }
        }
    }

    /// Only the site's own files; nothing inline, nothing from elsewhere, nothing sent.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'"
}
