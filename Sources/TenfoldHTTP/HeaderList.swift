import CCurl

/// Owns the list of headers that libcurl sends, or another list of lines for it.
@safe
struct HeaderList: ~Copyable {
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest) {
        unsafe first = nil
        for header in request.headers { add(header) }
        // libcurl adds these by itself, which nobody asked for.
        for name in ["Expect", "Content-Type"] where !request.headers.contains(where: { $0.isNamed(name) }) {
            unsafe first = tenfold_list_append(first, "\(name):")
        }
    }

    init(lines: [String]) {
        unsafe first = nil
        for line in lines { unsafe first = tenfold_list_append(first, line) }
    }

    deinit { unsafe tenfold_list_free(first) }

    private mutating func add(_ header: HTTPHeader) {
        let line = header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)"
        unsafe first = tenfold_list_append(first, line)
    }
}

extension HTTPHeader {
    func isNamed(_ other: String) -> Bool { name.lowercased() == other.lowercased() }
}
