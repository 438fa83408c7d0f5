extension YAMLNode {
    /// Reads one YAML 1.1 document, with aliases and merges resolved; an empty text is an empty scalar.
    ///
    /// Refused, with the place: other encodings than UTF-8, texts past the limits, duplicate keys, lists or
    /// mappings as keys, aliases to nothing or to themselves, several documents.
    ///
    /// - Throws: ``YAMLError``.
    public static func parse(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLError)
        -> YAMLNode
    {
        var composer = YAMLComposer(try checkText(bytes, limits: limits), limits: limits)
        return try composer.document()
    }
}
