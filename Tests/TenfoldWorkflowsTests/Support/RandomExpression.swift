import Tenfold
import TenfoldTesting

@testable import TenfoldWorkflows

/// Trees of expressions, with every function, operator and literal.
enum RandomExpression {
    static func make(depth: Int, _ generator: inout SeededGenerator) -> Expression {
        guard depth > 0 else { return leaf(&generator) }
        func part(_ generator: inout SeededGenerator) -> Expression { make(depth: depth - 1, &generator) }
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: return leaf(&generator)
        case 1: return !part(&generator)
        case 2:
            let function = Expression.Function.allCases.randomElement(using: &generator) ?? .success
            let count = function.asksForStatus ? 0 : Int.random(in: 1...3, using: &generator)
            return Expression(.call(function, (0..<count).map { _ in part(&generator) }))
        default:
            let relation = Expression.Operator.allCases.randomElement(using: &generator) ?? .and
            return part(&generator).compared(relation, to: part(&generator))
        }
    }

    private static func leaf(_ generator: inout SeededGenerator) -> Expression {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &generator))
        case 2: return .integer(Int.random(in: -9...9999, using: &generator))
        case 3: return .string(HostileText.random(&generator))
        default:
            let context = Expression.Context.allCases.randomElement(using: &generator) ?? .github
            let names = ["name", "a-b", "_x", "with space", "it's", "1st", "null"]
            let path = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                names.randomElement(using: &generator) ?? ""
            }
            return Expression(.context(context, path))
        }
    }
}
