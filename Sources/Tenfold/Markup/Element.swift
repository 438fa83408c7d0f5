/// A node of a page or a picture: an element or a run of text.
public enum Markup: Sendable, Equatable {
    /// An element with its attributes and children.
    case element(Element)
    /// Text as a person reads it; the printer escapes it.
    case text(String)
}

/// An element of SVG or HTML: build the tree, then print it.
///
/// ```swift
/// let badge = Element("g", ["fill": "#fff"]) {
///     Element("circle", ["cx": 40, "cy": 40, "r": 32.5])
///     Element("text", ["x": 40, "y": 52]) { "Nº 1" }
/// }
/// badge.svg  // <g fill="#fff">…
/// ```
public struct Element: Sendable, Equatable {
    /// One attribute; its value is written as a person reads it and escaped by the printer.
    public struct Attribute: Sendable, Equatable {
        /// The name, such as `viewBox`.
        public var name: String
        /// The value, not escaped.
        public var value: String
    }

    /// The element's name, such as `rect`.
    public let name: String
    /// The attributes in the order they are printed.
    public private(set) var attributes: [Attribute] = []
    /// What is inside, in order.
    public var children: [Markup]

    /// Makes an element; attributes whose value is nil are left out.
    public init(
        _ name: String,
        _ attributes: KeyValuePairs<String, (any AttributeValue)?> = [:],
        @MarkupBuilder children: () -> [Markup] = { [] }
    ) {
        precondition(isMarkupName(name), "\(name) is no name of an element")
        self.name = name
        self.children = children()
        self.attributes.reserveCapacity(attributes.count)
        for (name, value) in attributes { if let value { self[name] = value.attributeText } }
    }

    /// The value of an attribute; setting nil removes it, setting a new one appends it.
    public subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            precondition(isMarkupName(attribute), "\(attribute) is no name of an attribute")
            let place = attributes.firstIndex { $0.name == attribute }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append(Attribute(name: attribute, value: value))
            case (nil, nil): break
            }
        }
    }
}

private func isMarkupName(_ name: String) -> Bool {
    var isFirst = true
    for byte in name.utf8 {
        guard isLetter(byte) || !isFirst && isInner(byte) else { return false }
        isFirst = false
    }
    return !isFirst
}

private func isInner(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."): true
    default: false
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
