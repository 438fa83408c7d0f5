import Tenfold

extension Pages {
    /// What GitHub Pages answers with where there is no page: it may be shown at any depth, so that its links need the
    /// base path.
    static func notFound(_ board: Board) -> [Page] {
        var page = Page("404.html", title: say("No such page"), .overview) {
            Element("div", ["class": "empty error"]) {
                Element("h1") { say("No such page") }
                Element("p") {
                    say(
                        "The address may be mistyped, or the page was of a run whose records were never committed."
                    )
                }
                Element("p") {
                    Element("a", ["href": board.context.basePath + "index.html"]) { say("To the overview") }
                    " · "
                    Element("a", ["href": board.context.basePath + "runs.html"]) { say("To all runs") }
                }
            }
        }
        page.base = board.context.basePath
        return [page]
    }
}
