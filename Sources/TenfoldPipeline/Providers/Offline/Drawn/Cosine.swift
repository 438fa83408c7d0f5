/// The cosine of an angle in radians, to nine digits and the same on every machine.
func cosine(_ angle: Double) -> Double {
    let turn = 2 * Double.pi
    let rest = angle - (angle / turn).rounded() * turn
    var term = 1.0
    var sum = 1.0
    for step in stride(from: 1.0, to: 24, by: 2) {
        term *= -rest * rest / (step * (step + 1))
        sum += term
    }
    return sum
}
