public import Tenfold
import TenfoldLive

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Two parsers of YAML that share no code with libyaml: PyYAML for YAML 1.1, ruamel.yaml for YAML 1.2.
public enum YAMLPeers {
    /// What a text means to each of them.
    public struct Reading: Sendable, Decodable {
        /// To a reader of YAML 1.1; a key that it takes for a truth value is `on`.
        public var old: JSONValue
        /// To a reader of YAML 1.2.
        public var new: JSONValue
    }

    /// What texts mean, hundreds read by one process; an anchor, alias or tag in one is an error.
    ///
    /// - Throws: where Python, PyYAML or ruamel.yaml is not there; `scripts/bootstrap.sh test` installs them.
    public static func readings(of texts: [String]) async throws -> [Reading] {
        var readings: [Reading] = []
        for start in stride(from: 0, to: texts.count, by: 500) {
            readings += try await read(Array(texts[start..<min(start + 500, texts.count)]))
        }
        return readings
    }

    private static func read(_ texts: [String]) async throws -> [Reading] {
        let installed = "\(Program.packageRoot)/.venv/bin/python3"
        let python = FileManager.default.isExecutableFile(atPath: installed) ? installed : "python3"
        let result = try await SubprocessRunner().run(
            ProcessCommand(python, ["-c", script], input: try CanonicalJSON.line(texts))
        )
        guard result.exitCode == 0 else {
            throw FileStoreError(operation: "read YAML with", path: python, reason: result.errorText)
        }
        return try CanonicalJSON.decode([Reading].self, from: result.output)
    }

    private static let script = """
        import json, sys, yaml
        from ruamel.yaml import YAML
        marks = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)
        def meaning(value):
            if isinstance(value, dict):
                return {"on" if key is True else str(key): meaning(item) for key, item in value.items()}
            if isinstance(value, list):
                return [meaning(item) for item in value]
            if value is None or isinstance(value, (bool, int, str)):
                return value
            return {"type": type(value).__name__, "value": str(value)}
        def read(text):
            if any(isinstance(token, marks) for token in yaml.scan(text)):
                return {"old": {"refused": "anchors, aliases or tags"}, "new": None}
            new = YAML(typ="safe", pure=True)
            return {"old": meaning(yaml.load(text, Loader=yaml.SafeLoader)), "new": meaning(new.load(text))}
        def answer(text):
            try:
                return read(text)
            except Exception as error:
                return {"old": {"refused": str(error)}, "new": None}
        print(json.dumps([answer(text) for text in json.load(sys.stdin)]))
        """
}
