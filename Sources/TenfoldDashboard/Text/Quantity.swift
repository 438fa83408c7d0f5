import Tenfold

/// What a chart's numbers are, which decides how they are written.
enum Quantity: String {
    case count
    case share
    case dollars
    case seconds
    case minutes

    /// The number in a sentence or a table.
    func text(_ value: Double) -> String {
        switch self {
        case .count: Figures.number(value, places: 1)
        case .share: Figures.percent(value)
        case .dollars: Figures.dollars(value)
        case .seconds: Figures.duration(value)
        case .minutes: Figures.number(value) + Figures.space + "min"
        }
    }

    /// The number beside an axis, as short as it goes.
    func axisText(_ value: Double) -> String {
        switch self {
        case .count: Figures.number(value, places: 1)
        case .share: Figures.percent(value)
        case .dollars: value == value.rounded() ? "$" + Figures.number(value) : Figures.dollars(value)
        case .seconds where value >= 120: Figures.number(value / 60, places: 1) + Figures.space + "min"
        case .seconds: Figures.number(value, places: 1) + Figures.space + "s"
        case .minutes: Figures.number(value)
        }
    }
}
