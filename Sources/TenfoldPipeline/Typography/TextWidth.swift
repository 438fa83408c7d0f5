/// How wide a line of text is, in units of the font size, set in Inter Extra Bold.
///
/// The figures are the font's own advance widths; lighter cuts are a little narrower, so what fits here fits.
func textWidth(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1) }
}

/// The largest font size, at most `largest`, at which a line is no wider than `width`.
func fontSize(fitting text: String, in width: Double, largest: Double) -> Double {
    let natural = textWidth(text) * largest
    return natural <= width ? largest : largest * width / natural
}

private func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20...0x7E: Double(asciiAdvances[Int(scalar.value - 0x20)]) / 1000
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0xA0...0x2AF, 0x370...0x52F: scalar.properties.isUppercase ? 0.8 : 0.64
    case 0x2010...0x2013, 0x2018...0x201F: 0.5
    case 0x2014...0x2015, 0x1100...0xFFFF: 1.0
    case 0x10000...: 1.3
    default: 0.8
    }
}

/// From the space to the tilde, in thousandths of the font size.
private let asciiAdvances: [UInt16] = [
    215, 340, 388, 656, 661, 875, 686, 205, 425, 425, 586, 686, 310, 472, 305, 401,
    709, 498, 638, 667, 690, 657, 673, 603, 675, 673, 305, 310, 686, 686, 686, 581,
    1062, 772, 664, 760, 730, 617, 585, 767, 748, 286, 579, 702, 569, 923, 729, 789,
    652, 790, 662, 661, 677, 725, 772, 1065, 739, 744, 681, 425, 401, 425, 494, 485,
    497, 586, 640, 597, 640, 603, 394, 641, 635, 284, 284, 594, 284, 926, 634, 619,
    640, 640, 421, 575, 397, 636, 596, 863, 585, 596, 582, 425, 389, 425, 686,
]
