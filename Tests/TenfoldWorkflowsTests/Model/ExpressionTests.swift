import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldWorkflows

struct ExpressionTests {
    @Test(arguments: [
        (
            !Expression.cancelled && .result(of: "plan").is("success"),
            "!cancelled() && needs.plan.result == 'success'"
        ),
        (!(Expression.failure || .cancelled), "!(failure() || cancelled())"),
        ((.env("A") || .env("B")) && .env("C"), "(env.A || env.B) && env.C"),
        (.env("A") || .env("B") && .env("C"), "env.A || env.B && env.C"),
        (.env("A") && (.env("B") && .env("C")), "env.A && (env.B && env.C)"),
        (.env("A").is(.env("B")).is(true), "env.A == env.B == true"),
        (Expression.env("A").compared(.less, to: 3).is(!.env("B")), "env.A < 3 == !env.B"),
        (.github("event", "it's", "x"), "github.event['it''s'].x"),
        (.string("it's ${{ }}"), "'it''s ${{ }}'"),
        (.hashFiles("**/a", "b"), "hashFiles('**/a', 'b')"),
        (.choose("a", if: .inputs("x"), else: "b"), "case(inputs.x, 'a', 'b')"),
    ])
    func `expressions have no more parentheses than they need`(_ expression: Expression, _ text: String) {
        #expect(expression.text == text)
    }

    @Test func `random expressions are read back as the same tree`() {
        for seed in 0..<randomModels * 2 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let expression = RandomExpression.make(depth: 4, &generator)
            let read = ExpressionParser.parse(expression.text)
            if read == expression { continue }
            Issue.record("seed \(seed): \(expression.text) is read as \(read?.text ?? "nothing")")
            return
        }
    }

    @Test func `a pair of parentheses taken away changes the tree or was a call`() {
        for seed in 0..<randomModels {
            var generator = SeededGenerator(seed: UInt64(seed), purpose: "parentheses")
            let expression = RandomExpression.make(depth: 3, &generator)
            guard expression.text.first == "(", let end = expression.text.firstIndex(of: ")") else {
                continue
            }
            var without = expression.text
            without.remove(at: end)
            without.removeFirst()
            #expect(ExpressionParser.parse(without) != expression, "\(expression.text)")
        }
    }

    @Test func `words keep what looks like an expression as words`() {
        #expect(Text("a ${{ b }}").written == "a ${{ '${{' }} b }}")
        #expect(Text([.words("$"), .words("{{ x }}")]).written == "${{ '${{' }} x }}")
        let text: Text = "metrics-\(.matrix("shard"))-\(7)-\("x")"
        #expect(text.written == "metrics-${{ matrix.shard }}-7-x")
        #expect(text.expressions == [.matrix("shard")])
    }

    @Test(arguments: ["", "  \n ", "echo ${{ github.ref }}", "a\n${{\n"])
    func `no script is empty or holds an expression`(_ text: String) {
        #expect(Script(text) == nil)
    }

    @Test func `a script loses empty lines around it and keeps those in it`() {
        let text = "\n\n  a\n\nb\n  \n"
        #expect(Script(text)?.text == "  a\n\nb")
    }

    @Test(arguments: ["", "1a", "-a", "a b", "é", "a.b", String(repeating: "a", count: 101)])
    func `what is no id is refused`(_ text: String) {
        #expect(Identifier(text) == nil)
    }

    @Test func `letters, digits, dashes and underscores are an id`() {
        let text = "_a-1"
        #expect(Identifier(text)?.description == text)
    }

    @Test func `an action is pinned or is none`() {
        let commit = String(repeating: "0a", count: 20)
        #expect(PinnedAction("a/b/c", commit: commit, version: "v1.2.3") != nil)
        for (name, sha, version) in [
            ("a", commit, "v1"), ("a/", commit, "v1"), ("a/b@x", commit, "v1"), ("a/b", "main", "v1"),
            ("a/b", commit.uppercased(), "v1"), ("a/b", commit, "1"), ("a/b", commit, "v1 x"),
        ] {
            #expect(PinnedAction(name, commit: sha, version: version) == nil, "\(name)@\(sha) \(version)")
        }
    }
}
