/// What libyaml finds next in a text, as a Swift value.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(String, YAMLScalarStyle, Properties)
        case sequenceStart(YAMLCollectionStyle, Properties)
        case sequenceEnd
        case mappingStart(YAMLCollectionStyle, Properties)
        case mappingEnd
    }

    /// What may stand before a value.
    struct Properties {
        var anchor: String?
        var tag: String?
    }

    var kind: Kind
    var position: YAMLPosition
}
