/// What `tenfold.yml` may say about a built-in provider beside its name; each provider knows some of it.
public struct ProviderOptions: Sendable, Codable, Equatable {
    /// The model's id.
    public var model: String?
    /// Where the service listens, in place of its own address.
    public var baseURL: String?
    /// The way the service is spoken to: `chat` or `responses`.
    public var api: String?
    /// How long a reasoning model thinks.
    public var effort: String?
    /// Whose voice: a name of the service's, or the file of a model.
    public var voice: String?
    /// A program of this machine that speaks: the text on its standard input, a sound file at `$TENFOLD_SOUND`.
    public var program: String?
    /// What scenes show: `photos` or `videos`.
    public var footage: String?

    /// Makes options; without arguments, none.
    public init(
        model: String? = nil,
        baseURL: String? = nil,
        api: String? = nil,
        effort: String? = nil,
        voice: String? = nil,
        program: String? = nil,
        footage: String? = nil
    ) {
        self.model = model
        self.baseURL = baseURL
        self.api = api
        self.effort = effort
        self.voice = voice
        self.program = program
        self.footage = footage
    }
}
