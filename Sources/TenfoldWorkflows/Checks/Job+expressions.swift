/// An expression of a job, and where it stands.
struct LocatedExpression {
    /// Where an expression stands, which decides what GitHub knows there.
    enum Field {
        case condition
        case concurrency
        case strategy
        case name
        case environment
        case outputs
        case variables
        case step
        case stepCondition
    }

    var field: Field
    /// The step it stands in.
    var step: Int?
    var expression: Expression
}

extension Job {
    /// All expressions of the job itself and of its steps.
    var expressions: [LocatedExpression] {
        var found: [LocatedExpression] = []
        func add(_ field: LocatedExpression.Field, _ expressions: [Expression], step: Int? = nil) {
            found += expressions.map { LocatedExpression(field: field, step: step, expression: $0) }
        }
        add(.name, name.expressions)
        add(.condition, [condition].compactMap(\.self))
        add(.environment, [environment?.name, environment?.url].flatMap { $0?.expressions ?? [] })
        add(.concurrency, concurrency?.expressions ?? [])
        add(.outputs, outputs.map(\.value))
        add(.strategy, strategy?.expressions ?? [])
        add(.variables, variables.expressions)
        for (index, step) in steps.enumerated() {
            add(.stepCondition, [step.condition].compactMap(\.self), step: index)
            add(.step, step.expressions, step: index)
        }
        return found
    }
}

extension Step {
    /// The expressions of all but its condition.
    var expressions: [Expression] {
        var found = name.expressions + variables.expressions
        switch work {
        case .run(_, _, let folder): found += folder?.expressions ?? []
        case .uses(_, let inputs): found += inputs.expressions
        case .own: break
        }
        return found
    }
}

extension Fields {
    var expressions: [Expression] { list.flatMap { $0.value.text?.expressions ?? [] } }
}

extension FieldValue {
    var text: Text? { if case .text(let text) = self { text } else { nil } }
}

extension Concurrency {
    var expressions: [Expression] {
        if case .cancelsRunningIf(let condition) = arrival {
            group.expressions + [condition]
        } else {
            group.expressions
        }
    }
}

extension Strategy {
    var expressions: [Expression] {
        var found: [Expression] = []
        if case .expression(let count) = mostParallel { found.append(count) }
        switch matrix {
        case .expression(let expression): found.append(expression)
        case .axes(let axes):
            for axis in axes {
                switch axis.values {
                case .expression(let expression): found.append(expression)
                case .list(let values): found += values.flatMap { $0.text?.expressions ?? [] }
                }
            }
        }
        return found
    }
}
