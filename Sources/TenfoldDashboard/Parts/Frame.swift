import Tenfold

extension Page {
    /// The whole document: head, navigation, body, foot.
    func file(siteTitle: String) -> GeneratedFile {
        let root = base ?? Self.root(of: path)
        let document = Element("html", ["lang": Wording.current.language]) {
            head(siteTitle: siteTitle, root: root)
            Element("body") {
                Element("a", ["class": "skip", "href": "#main"]) { say("Skip to the content") }
                masthead(siteTitle: siteTitle, root: root)
                Element("main", ["id": "main"]) { body }
                foot(root: root)
            }
        }
        return GeneratedFile(path: "site/\(path)", contents: document.htmlBytes)
    }

    private func head(siteTitle: String, root: String) -> Element {
        Element("head") {
            Element("meta", ["charset": "utf-8"])
            Element("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
            Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            Element("meta", ["name": "referrer", "content": "no-referrer"])
            Element("meta", ["name": "color-scheme", "content": "light dark"])
            Element("title") { path == "index.html" ? siteTitle.shown : "\(title) · \(siteTitle.shown)" }
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
                Element("span", ["dir": "auto"]) { siteTitle.shown }
            }
            Element("nav", ["aria-label": say("Pages")]) {
                Element("ul") {
                    for entry in Section.allCases { link(to: entry, root: root) }
                }
            }
            Element(
                "button",
                [
                    "id": "theme", "type": "button", "hidden": "",
                    "data-names": say("Theme: system|Theme: light|Theme: dark"),
                ]
            ) { say("Theme") }
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
            ) { entry.title }
        }
    }

    private func foot(root: String) -> Element {
        Element("footer") {
            Element("p") {
                say(
                    "Drawn from the records in data/metrics by Tenfold. Times are UTC; point at one for your own clock. Nothing on this page comes from anywhere else."
                )
            }
        }
    }

    /// Only the site's own files; nothing inline, nothing from elsewhere, nothing sent.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "base-uri 'none'; form-action 'none'"
}
