type Node = hbs.AST.Node;

/** Whether a node prints something. */
export function isMustache(node: Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

/** Whether a node is a block: `{{#if}}…{{/if}}`. */
export function isBlock(node: Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

/** Whether a node names a field. */
export function isPath(node: Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

/** Whether a node is a call inside another: `(helper x)`. */
export function isCall(node: Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

/** Whether a node is a text, a number, or true or false. */
export function isLiteral({ type }: Node): boolean {
  return type === 'StringLiteral' || type === 'NumberLiteral' || type === 'BooleanLiteral';
}

/** Whether a call has named arguments. The parser leaves out an empty list of them, whatever its types say. */
export function hasNamed({ hash }: { readonly hash?: hbs.AST.Hash }): boolean {
  return (hash?.pairs.length ?? 0) > 0;
}

/** The line of a node, as an argument. */
export function lineOf({ loc }: Node): hbs.AST.NumberLiteral {
  return { type: 'NumberLiteral', value: loc.start.line, original: loc.start.line, loc };
}

/** A text as an argument, standing where the node stands. */
export function textOf({ loc }: Node, value: string): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

/** The name of a helper, standing where the node stands. */
export function pathTo({ loc }: Node, name: string): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

/** A call of a helper, standing where the node stands. */
export function callTo(node: Node, name: string, params: hbs.AST.Expression[]): hbs.AST.SubExpression {
  const hash: hbs.AST.Hash = { type: 'Hash', pairs: [], loc: node.loc };
  return { type: 'SubExpression', path: pathTo(node, name), params, hash, loc: node.loc };
}
