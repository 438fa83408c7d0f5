import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// The limits as the services count them: each in its own window, with its reset and what is expected by then.
    static func limits(_ board: Board) -> [Page] {
        let windows = QuotaWindow.all(board)
        return [
            Page("limits.html", title: say("Limits"), .limits) {
                Element("h1") { say("Limits") }
                Element("p", ["class": "lead"]) {
                    say(
                        "What is used of every limit, counted in the service's own window and time zone, as the ledger counts."
                    )
                }
                if windows.isEmpty {
                    Element.emptiness(
                        board.asOf == nil
                            ? board.noRunYet : say("no limit is configured: add resources to tenfold.yml")
                    )
                } else {
                    days(windows.filter { $0.isDay && $0.isUsed }, board)
                    others(windows, board)
                }
            }
        ]
    }

    private static func days(_ windows: [QuotaWindow], _ board: Board) -> Element? {
        guard !windows.isEmpty else { return nil }
        let lead = say(
            "Thin lines are the seven days before; dashed is what the middle one of the last 14 would add."
        )
        return .section(say("Today, from reset to reset"), id: "today", lead: lead) {
            Element("div", ["class": "panels pair"]) {
                for window in windows { panel(window, board) }
            }
        }
    }

    private static func panel(_ window: QuotaWindow, _ board: Board) -> Element {
        Element("article", ["class": "panel", "data-measured": ""]) {
            Element("header") {
                Element("h3") { window.title }
                window.state.pill()
            }
            Element("p", ["class": "value"]) { Figures.number(window.left) }
            Element("p", ["class": "context"]) {
                sentence(
                    say(
                        "left of \(Figures.number(window.limit.amount)) \(window.limit.unit) \(window.limit.window.inWords)"
                    )
                )
            }
            QuotaDay(window: window).drawn
            Element("p", ["class": "note"]) { resetWords(window) }
        }
    }

    @MarkupBuilder private static func resetWords(_ window: QuotaWindow) -> [Markup] {
        if let reset = window.reset {
            let wait = Figures.duration((reset.timeIntervalSince(window.now) / 60).rounded(.down) * 60)
            say("Counting starts anew in \(wait):") + " "
            Element.moment(reset)
            "."
            if let forecast = window.forecast {
                let share = Figures.percent(forecast / window.limit.amount)
                " "
                    + (forecast > window.limit.amount
                        ? say("At the usual pace it will not last: \(share) would be used.")
                        : say("At the usual pace \(share) will be used by then."))
            }
        }
    }

    private static func others(_ windows: [QuotaWindow], _ board: Board) -> Element {
        .section(say("All limits")) {
            Table(
                caption: say("Every limit, what is used of it and when it begins anew"),
                columns: [
                    (say("Limit"), .words), (say("State"), .words), (say("Used"), .figures),
                    (say("Of"), .figures),
                    (say("Share"), .words), (say("Window"), .words), (say("Begins anew"), .words),
                ],
                rows: windows.map { row($0, board) }
            ).drawn
        }
    }

    private static func row(_ window: QuotaWindow, _ board: Board) -> [[Markup]] {
        let minutes = monthMinutes(window, board)
        let used = minutes ?? window.used
        let share = used / window.limit.amount
        let amount = Figures.number(used)
        return [
            nodes { window.title },
            nodes { AlertRule.quota.threshold.state(of: share).pill() },
            nodes { if minutes == nil { amount } else { Element.measured(amount) } },
            nodes { "\(Figures.number(window.limit.amount)) \(window.limit.unit)" },
            nodes {
                Element("span", ["data-measured": minutes == nil ? nil : ""]) {
                    Meter(share: share, width: 50).drawn
                    " " + Figures.percent(share)
                }
            },
            nodes { window.limit.window.inWords },
            nodes { if let reset = window.reset { Element.moment(reset) } else { say("all the time") } },
        ]
    }

    /// Runner minutes follow from the jobs; nobody books them.
    private static func monthMinutes(_ window: QuotaWindow, _ board: Board) -> Double? {
        guard window.resource.name == UsageLimit.runnerMinutes, window.steps.isEmpty else { return nil }
        return board.input.limits.usage.first { $0.resource == UsageLimit.runnerMinutes }?
            .used(in: board.days[...])
    }
}
