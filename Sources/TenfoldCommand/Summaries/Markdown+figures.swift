import Tenfold
import TenfoldDashboard

extension Markdown {
    /// The channel's vital figures, as the overview of the dashboard has them.
    mutating func add(_ summary: DashboardSummary) {
        heading("\(summary.state.sign) \(summary.headline)")
        for trouble in summary.troubles { paragraph(trouble) }
        table(
            "figure",
            "now",
            "14 days",
            "state",
            "",
            rows: summary.figures.map { figure in
                [
                    figure.title, figure.value, sparkline(figure.course), figure.state.rawValue,
                    figure.context,
                ]
            }
        )
    }
}

extension AlertState {
    /// A shape that tells the state without colour.
    fileprivate var sign: String {
        switch self {
        case .unknown: "○"
        case .ok: "✓"
        case .warning: "▲"
        case .critical: "✕"
        }
    }
}

/// Values from 0 to 1 as blocks of eight heights, a dot where there is none.
private func sparkline(_ values: [Double?]) -> String {
    let blocks = Array("▁▂▃▄▅▆▇█")
    return String(
        values.map { value in
            value.map { blocks[min(7, max(0, Int(($0 * 7).rounded())))] } ?? "·"
        }
    )
}
