/// A graph of ffmpeg filters, built as values and printed once.
struct FilterGraph: Sendable, Equatable {
    /// The chains; their order does not matter to ffmpeg, and is kept for the reader.
    var chains: [FilterChain]

    init(_ chains: [FilterChain] = []) {
        self.chains = chains
    }

    static func + (left: FilterGraph, right: FilterGraph) -> FilterGraph {
        FilterGraph(left.chains + right.chains)
    }
}

/// Filters one after another, from the streams they take to the streams they give.
struct FilterChain: Sendable, Equatable {
    var inputs: [Pad]
    var filters: [Filter]
    var outputs: [Pad]

    init(_ inputs: [Pad] = [], _ filters: [Filter], to outputs: [Pad] = []) {
        self.inputs = inputs
        self.filters = filters
        self.outputs = outputs
    }
}

/// A stream at the end of a chain.
enum Pad: Sendable, Equatable {
    /// The picture of an input file, counted from 0.
    case picture(Int)
    /// The sound of an input file, counted from 0.
    case sound(Int)
    /// A stream that one chain gives and another takes.
    case named(String)
}

extension Pad: CustomStringConvertible {
    /// The stream's name, such as `0:v`.
    var label: String {
        switch self {
        case .picture(let input): "\(input):v"
        case .sound(let input): "\(input):a"
        case .named(let label): label
        }
    }

    /// The stream as it stands in a graph, such as `[0:v]`.
    var description: String { "[\(label)]" }
}

extension FilterChain: CustomStringConvertible {
    /// The chain as it stands in a graph.
    var description: String {
        inputs.map(\.description).joined()
            + filters.map(\.description).joined(separator: ",")
            + outputs.map(\.description).joined()
    }
}

extension FilterGraph: CustomStringConvertible {
    /// The text for `-filter_complex`.
    var description: String { chains.map(\.description).joined(separator: ";") }
}
