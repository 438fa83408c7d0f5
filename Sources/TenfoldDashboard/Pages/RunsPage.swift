import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Pages {
    /// The newest runs, and the way to every day before.
    static func runs(_ board: Board) -> [Page] {
        let newest = Array(board.runs.suffix(40).reversed())
        let first = Page("runs.html", title: say("Runs"), .runs) {
            Element("h1") { say("Runs") }
            if newest.isEmpty {
                Element.emptiness(board.noRunYet)
            } else {
                Element("p", ["class": "lead"]) { say("The newest; every day before has its page.") }
                RunTable(runs: newest, root: "").drawn
                MonthLinks(board: board, name: "runs") { $0.runs.total }.drawn
            }
        }
        return [first] + Months.drawn(board).map { month, days in page(of: month, days, board) }
    }

    private static func page(of month: String, _ days: ArraySlice<DayRollup>, _ board: Board) -> Page {
        Page("archive/runs-\(month).html", title: say("Runs in \(month)"), .runs) {
            Element("p", ["class": "trail"]) { Element("a", ["href": "../runs.html"]) { say("Runs") } }
            Element("h1") { say("Runs in \(month)") }
            Table(
                caption: say("The month day by day"),
                columns: [
                    (say("Day"), .words), (say("Phase"), .words), (say("Runs"), .figures),
                    (say("Good runs"), .figures), (say("Jobs"), .figures), (say("Success"), .figures),
                    (say("Videos"), .figures), (say("Cost"), .figures),
                ],
                rows: days.reversed().map { row($0, board) }
            ).drawn
        }
    }

    private static func row(_ day: DayRollup, _ board: Board) -> [[Markup]] {
        [
            nodes {
                if board.dayPages.contains(day.day) {
                    Element("a", ["href": "../\(PageName.day(day.day))"]) { Figures.day(day.day) }
                } else {
                    Figures.day(day.day)
                }
            },
            nodes { day.phase?.rawValue.shown ?? "–" },
            nodes { Figures.number(Double(day.runs.total)) },
            nodes { Figures.number(Double(day.runs.succeeded)) },
            nodes { Figures.number(Double(day.jobs.decided)) },
            nodes { day.jobs.successRate.map(Figures.percent) ?? "–" },
            nodes { Figures.number(Double(day.published)) },
            nodes { Figures.dollars(day.costUSD) },
        ]
    }
}

/// The months of a channel, without the day that is not over: their pages change once a day at most.
enum Months {
    /// Each month with its days, the newest first.
    static func closed(_ board: Board) -> [(String, ArraySlice<DayRollup>)] {
        all(board.days.count > 1 ? board.days.dropLast() : board.days[...])
    }

    /// Each month of days in order, the newest first.
    static func all(_ days: ArraySlice<DayRollup>) -> [(String, ArraySlice<DayRollup>)] {
        var months: [(String, ArraySlice<DayRollup>)] = []
        var end = days.endIndex
        while end > days.startIndex {
            let last = days[end - 1].day
            let start = max(days.startIndex, end - last.ofMonth)
            months.append((last.month, days[start..<end]))
            end = start
        }
        return months
    }

    /// Those whose pages are drawn.
    static func drawn(_ board: Board) -> [(String, ArraySlice<DayRollup>)] {
        let months = closed(board)
        return months.filter { board.input.scope.draws(month: $0.0) || $0.0 == months.first?.0 }
    }
}

/// Links to the pages of months.
struct MonthLinks {
    let board: Board
    /// The list's name in paths.
    let name: String
    /// What is counted.
    let count: (DayRollup) -> Int

    /// The links with their counts; nil before a month has a page.
    var drawn: Element? {
        let months = Months.closed(board)
        guard !months.isEmpty else { return nil }
        return .section(say("By month")) {
            Element("ul", ["class": "months"]) {
                for (month, days) in months {
                    Element("li") {
                        Element("a", ["href": "archive/\(name)-\(month).html"]) { month }
                        " " + Figures.number(Double(days.indices.reduce(0) { $0 + count(days[$1]) }))
                    }
                }
            }
        }
    }
}
