import Tenfold

/// A service that finds photographs and clips; a new one is a file here and a line where providers are made.
protocol StockLibrary: Sendable {
    /// The name as `tenfold.yml` writes it.
    var name: String { get }
    /// The name as people write it.
    var title: String { get }
    /// The variable that holds its key.
    var keyName: String { get }
    /// The request for a search.
    func request(_ query: StockQuery) -> WebRequest
    /// What an answer holds.
    func items(_ answer: JSONValue, _ kind: StockQuery.Kind) -> [StockItem]
    /// What an answer's headers say is left, and of what.
    func remainder(_ headers: [String: String]) -> StockSearch.Remainder?
}

/// The libraries that ship.
enum StockLibraries {
    /// A library's own address, or another for tests.
    static func pexels(key: MaskedText, base: String = "https://api.pexels.com") -> any StockLibrary {
        PexelsLibrary(key: key, base: base)
    }

    static func pixabay(key: MaskedText, base: String = "https://pixabay.com/api") -> any StockLibrary {
        PixabayLibrary(key: key, base: base)
    }
}
