import Tenfold
import TenfoldLive
import TenfoldYAML

extension FuzzedReader {
    /// `tenfold.yml`, and the plan of what it says.
    static let configuration = FuzzedReader(name: "configuration") { bytes in
        let reading = readConfiguration(bytes, file: "tenfold.yml", environment: ["NAME": "value"])
        for diagnostic in reading.diagnostics { precondition(!"\(diagnostic)".isEmpty) }
    }

    /// YAML of any kind: what is read and written again means the same.
    static let yaml = FuzzedReader(name: "yaml") { bytes in
        guard let node = try? YAMLNode.parse(bytes) else { return }
        _ = YAMLValue(node)
    }
}
