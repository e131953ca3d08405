// Rules of this house that oxlint does not bring; `.oxlintrc.json` names where each holds.

interface Node {
  readonly type: string
  readonly name?: string
  readonly callee?: Node
  readonly object?: Node
  readonly property?: Node
  readonly arguments?: readonly unknown[]
}
interface Context {
  report(fault: { node: Node; message: string }): void
}

const isNamed = (node: Node | undefined, ...names: string[]) => node?.type === 'Identifier' && names.includes(node.name ?? '')

const noClock = {
  create: (context: Context) => {
    const refuse = (node: Node) => context.report({ node, message: 'The core has no clock: take the day or the moment as an argument.' })
    return {
      NewExpression: (node: Node) => {
        if (isNamed(node.callee, 'Date') && !node.arguments?.length) refuse(node)
      },
      CallExpression: (node: Node) => {
        if (isNamed(node.callee, 'Date')) refuse(node)
      },
    }
  },
}

const noOnly = {
  create: (context: Context) => ({
    MemberExpression: (node: Node) => {
      if (isNamed(node.object, 'test', 'suite', 'describe', 'it') && isNamed(node.property, 'only', 'skip', 'todo')) {
        context.report({ node, message: 'Every test runs; what needs another machine is skipped by its options, with the reason.' })
      }
    },
  }),
}

export default { meta: { name: 'house' }, rules: { 'no-clock': noClock, 'no-only': noOnly } }
