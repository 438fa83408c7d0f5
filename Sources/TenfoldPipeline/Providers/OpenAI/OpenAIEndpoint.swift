public import Tenfold

/// Where an OpenAI-shaped service listens, and what opens it.
public struct OpenAIEndpoint: Sendable, Equatable {
    /// The address that ends in `/v1`, without a slash at the end, as `OPENAI_BASE_URL` holds it.
    public var base: String
    /// The key; nil for a server of one's own that asks for none.
    public var key: MaskedText?
    /// The organisation and the project to bill, where the key opens several.
    public var organization: String?
    /// See ``organization``.
    public var project: String?

    /// OpenAI's own address.
    public static let openAI = "https://api.openai.com/v1"

    /// Makes an endpoint.
    public init(
        base: String = OpenAIEndpoint.openAI,
        key: MaskedText?,
        organization: String? = nil,
        project: String? = nil
    ) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.key = key
        self.organization = organization
        self.project = project
    }

    /// The endpoint as the environment describes it, with the names that OpenAI's own client reads.
    ///
    /// - Parameter base: what `tenfold.yml` says, which goes before the environment.
    public init(environment: [String: String], base: String? = nil) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.init(
            base: base ?? value("OPENAI_BASE_URL") ?? Self.openAI,
            key: MaskedText(secret: "OPENAI_API_KEY", in: environment),
            organization: value("OPENAI_ORG_ID"),
            project: value("OPENAI_PROJECT_ID")
        )
    }

    /// True where it is OpenAI's own service, which bills and needs a key.
    public var isOpenAI: Bool { base.hasPrefix("https://api.openai.com/") }

    /// A request for JSON at a path below the base.
    func request(_ path: String, _ body: JSONValue) throws -> WebRequest {
        WebRequest(
            "POST",
            MaskedText(base + path),
            headers: headers,
            body: .bytes(try CanonicalJSON.line(body))
        )
    }

    /// A request that only reads.
    func reading(_ path: String) -> WebRequest {
        WebRequest("GET", MaskedText(base + path), headers: headers)
    }

    private var headers: [(name: String, value: MaskedText)] {
        var headers: [(name: String, value: MaskedText)] = [("Content-Type", "application/json")]
        if let key {
            headers.append(
                ("Authorization", MaskedText(value: "Bearer \(key.reveal())", shownAs: "Bearer ***"))
            )
        }
        if let organization { headers.append(("OpenAI-Organization", MaskedText(organization))) }
        if let project { headers.append(("OpenAI-Project", MaskedText(project))) }
        return headers
    }
}
