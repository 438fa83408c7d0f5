/// ln Σ e^xᵢ without overflow; −∞ for none.
public func logSumExp(_ terms: some Collection<Double>) -> Double {
    guard let largest = terms.max(), largest > -.infinity else { return -.infinity }
    return largest + Elementary.log(terms.reduce(0) { $0 + Elementary.exp($1 - largest) })
}

/// ln(1 + eᶻ) without overflow.
public func softplus(_ z: Double) -> Double {
    max(z, 0) + Elementary.log1p(Elementary.exp(-abs(z)))
}
