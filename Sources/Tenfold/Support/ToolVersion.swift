/// The version of this program, as Semantic Versioning 2.0.0 counts.
public let toolVersion = "0.1.0"
