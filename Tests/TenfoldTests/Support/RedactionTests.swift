import Tenfold
import Testing

struct RedactionTests {
    private let redaction = Redaction(environment: [
        "OPENAI_API_KEY": "sk-abcdefgh", "MY_TOKEN": "sk-abcdefgh-longer", "PATH": "/usr/local/bin",
        "SHORT_KEY": "abc", "TWO_SECRET": "line-one-long\nline-two-long",
    ])

    @Test(arguments: [
        ("no secret", "no secret"), ("Bearer sk-abcdefgh", "Bearer ***"),
        ("sk-abcdefghsk-abcdefgh", "******"),
        ("sk-abcdefgh-longer!", "***!"), ("a line-two-long b", "a *** b"), ("sk-abcdefg", "sk-abcdefg"),
        ("abc /usr/local/bin", "abc /usr/local/bin"), ("", ""), ("ssk-abcdefgh", "s***"),
    ])
    func `a secret is replaced wherever it stands, and nothing else is`(_ text: String, _ clean: String) {
        #expect(redaction.apply(text) == clean)
    }
}
