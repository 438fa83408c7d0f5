/// Documents that show what YAML can say, each with a name for the test's report.
enum Corpus {
    /// Documents whose tree another parser must read alike.
    static let documents: [(name: String, text: String)] = [
        ("a scalar", "word"),
        ("a mapping", "a: 1\nb: two\nc: true\n"),
        ("nested mappings", "a:\n  b:\n    c: 1\n  d: 2\n"),
        ("a sequence", "- 1\n- two\n- - nested\n  - again\n"),
        ("a sequence not indented", "key:\n- 1\n- 2\nother: x\n"),
        ("flow", "{a: [1, 2, {b: c}], d: {}, e: []}\n"),
        ("flow over lines", "a: {\n  b: 1,\n  c: [\n    2,\n    3\n  ]\n}\n"),
        ("flow with a trailing comma", "[a, b,]\n"),
        ("a pair in a flow sequence", "[a: 1, b: 2]\n"),
        ("quotes", "a: 'it''s'\nb: \"tab\\t, quote \\\", e \\u00e9, line \\n\"\nc: \"\"\n"),
        ("a quoted key", "\"a b\": 1\n'c: d': 2\n"),
        ("a literal block", "a: |\n  first\n    indented\n\n  last\nb: 1\n"),
        ("a literal block that keeps", "a: |+\n  text\n\n\nb: 1\n"),
        ("a literal block that strips", "a: |-\n  text\n\nb: 1\n"),
        ("a folded block", "a: >\n  one\n  line\n\n  two\n   more\nb: 1\n"),
        ("an indentation indicator", "a: |2\n    two more\n  none\n"),
        ("a plain scalar over lines", "a: one\n  two\n\n  three\nb: 1\n"),
        ("empty values", "a:\nb: ~\nc: null\nd: ''\n"),
        ("an empty value in flow", "{a: , b: }\n"),
        ("comments", "# first\na: 1 # after\n\n  # between\nb: '#no' # yes\n"),
        ("a comment at the end", "a: 1\n# end"),
        ("anchors", "a: &x {b: 1}\nc: *x\nd: [*x, *x]\n"),
        ("an anchored key", "&k key: 1\nother: *k\n"),
        ("tags", "a: !!str 1\nb: !!int \"2\"\nc: !local x\nd: !<tag:example.org,2026:t> y\n"),
        ("a tagged collection", "a: !!seq [1]\nb: !!map\n  c: 1\n"),
        ("an explicit key", "? a\n: 1\n? b\n: 2\n"),
        ("a document with markers", "---\na: 1\n...\n"),
        ("a directive", "%YAML 1.1\n---\na: 1\n"),
        ("a tag directive", "%TAG !e! tag:example.org,2026:\n---\na: !e!x 1\n"),
        ("other alphabets", "ключ: значение\n日本: 語\nemoji: \u{1F600}\n"),
        ("line ends of Windows", "a: 1\r\nb:\r\n  - 2\r\n"),
        ("signs in plain scalars", "a: x:y\nb: x#y\nc: -1\nd: ?x\ne: a b, c\nf: http://example.org/?q=1#a\n"),
        ("variables", "a: ${NAME}\nb: \"${NAME}\"\nc: pre-${A}-post\n"),
        ("look-alikes", "a: 1.10\nb: yes\nc: 0o7\nd: 1e3\ne: 2026-11-23\nf: 12:30:45\ng: .5\nh: 1_000\n"),
        (
            "the phases",
            "phases:\n  1x:\n    generation: { parallel_jobs: 1 }\n  10x: &big\n    success: {min_jobs: 7}\n"
        ),
        ("deep but allowed", String(repeating: "[", count: 40) + String(repeating: "]", count: 40)),
        ("a long key", String(repeating: "k", count: 900) + ": 1\n"),
        ("spaces at the end", "a: 1   \nb:   \n  c: 2  \n"),
    ]

    /// Documents with merges, whose values are texts only.
    static let merges: [(name: String, text: String)] = [
        ("one mapping", "a: &a {x: one, y: two}\nb: {<<: *a, z: three}\n"),
        ("own keys win, before", "a: &a {x: one}\nb:\n  x: own\n  <<: *a\n"),
        ("own keys win, after", "a: &a {x: one}\nb:\n  <<: *a\n  x: own\n"),
        ("the earlier of two wins", "a: &a {x: one}\nb: &b {x: two, y: w}\nc: {<<: [*a, *b]}\n"),
        ("a merge of a merge", "a: &a {x: one}\nb: &b {<<: *a, y: two}\nc: {<<: *b, z: three}\n"),
        ("written in place", "a: {<<: {x: one}, y: two}\n"),
    ]
}
