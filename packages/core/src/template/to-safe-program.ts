import Handlebars from 'handlebars';
import { templateError } from './template-error.js';
import { blockHelperNames, valueHelperNames } from './template-helpers.js';

type Node = hbs.AST.Node;
type Expression = hbs.AST.Expression;

const dataNames: ReadonlySet<string> = new Set(['index', 'key', 'first', 'last', 'root']);
const literals: ReadonlySet<string> = new Set(['StringLiteral', 'NumberLiteral', 'BooleanLiteral']);

/**
 * Parses a template and rewrites it so that nothing can be printed past the escape function:
 * `{{x}}` becomes `{{emit (need x)}}`, `{{helper x}}` becomes `{{emit (helper (need x))}}`, and every other way to
 * print, call or include something is refused here, before anything runs.
 * @throws OpsError `configuration` that names the line and the field
 */
export function toSafeProgram(name: string, source: string): hbs.AST.Program {
  const refuse = (node: Node, problem: string, field?: string): never => {
    throw templateError(name, { problem, line: node.loc.start.line, field });
  };

  const toProgram = (program: hbs.AST.Program): hbs.AST.Program => ({
    ...program,
    body: program.body.map(toStatement),
  });

  const toStatement = (node: hbs.AST.Statement): hbs.AST.Statement => {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return node;
    if (isMustache(node)) return toMustache(node);
    if (isBlock(node)) return toBlock(node);
    return refuse(node, 'Partials and decorators are not available.');
  };

  const toMustache = (node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement => {
    const { path } = node;
    if (!isPath(path)) return refuse(node, 'Only a field or a helper can be printed.');
    if (!node.escaped)
      return refuse(node, 'Write it with two braces: every value is escaped.', path.original);
    const isCall = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
    const value = isCall ? toCall({ ...node, type: 'SubExpression', path }, false) : toNeeded(path);
    const params = [text(node, path.original), value];
    return { ...node, path: helperPath(node, 'emit'), params: [line(node), ...params] };
  };

  const toBlock = (node: hbs.AST.BlockStatement): hbs.AST.BlockStatement => {
    const helper = node.path.original;
    if (!blockHelperNames.has(helper)) refuse(node, 'There is no such block helper.', `#${helper}`);
    if (node.params.length !== 1) refuse(node, 'A block takes one value.', `#${helper}`);
    refuseNamed(node.hash, `#${helper}`);
    const isCondition = helper === 'if' || helper === 'unless';
    return {
      ...node,
      params: node.params.map((param) =>
        helper === 'each' ? toList(param) : toExpression(param, isCondition),
      ),
      // The parser leaves out what the template leaves out, whatever its types say.
      ...(node.program && { program: toProgram(node.program) }),
      ...(node.inverse && { inverse: toProgram(node.inverse) }),
    };
  };

  const toList = (node: Expression): Expression => {
    if (!isPath(node)) return refuse(node, 'It repeats over a field.', '#each');
    return call(node, 'list', [line(node), text(node, node.original), checkPath(node)]);
  };

  const toCall = (node: hbs.AST.SubExpression, isCondition: boolean): hbs.AST.SubExpression => {
    const helper = node.path.original;
    if (!valueHelperNames.has(helper)) refuse(node, 'There is no such helper.', helper);
    refuseNamed(node.hash, helper);
    const mayBeAbsent = isCondition || helper === 'default' || helper === 'eq';
    const params = node.params.map((param) => toExpression(param, mayBeAbsent));
    return { ...node, params: [line(node), ...params] };
  };

  const toExpression = (node: Expression, mayBeAbsent: boolean): Expression => {
    if (isPath(node)) return mayBeAbsent ? checkPath(node) : toNeeded(node);
    if (isCall(node)) return toCall(node, mayBeAbsent);
    return literals.has(node.type)
      ? node
      : refuse(node, 'Only fields, helpers, texts and numbers can be used.');
  };

  const toNeeded = (path: hbs.AST.PathExpression): Expression =>
    call(path, 'need', [line(path), text(path, path.original), checkPath(path)]);

  const checkPath = (path: hbs.AST.PathExpression): hbs.AST.PathExpression => {
    const [first] = path.parts;
    if (path.data && !dataNames.has(first ?? '')) refuse(path, 'There is no such variable.', path.original);
    return path;
  };

  const refuseNamed = (hash: hbs.AST.Hash | undefined, field: string): void => {
    const [pair] = hash?.pairs ?? [];
    if (pair) refuse(pair, 'Helpers take no named arguments.', field);
  };

  return toProgram(parse(name, source));
}

function parse(name: string, source: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (cause) {
    const found = /^Parse error on line (\d+)|- (\d+):\d+$/.exec(cause instanceof Error ? cause.message : '');
    const line = found === null ? undefined : Number(found[1] ?? found[2]);
    throw templateError(name, { problem: 'It is not a valid template.', line, cause });
  }
}

function isMustache(node: Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isBlock(node: Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isPath(node: Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isCall(node: Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

function line({ loc }: Node): hbs.AST.NumberLiteral {
  return { type: 'NumberLiteral', value: loc.start.line, original: loc.start.line, loc };
}

function text({ loc }: Node, value: string): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

function helperPath({ loc }: Node, name: string): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function call(node: Node, name: string, params: Expression[]): hbs.AST.SubExpression {
  const hash: hbs.AST.Hash = { type: 'Hash', pairs: [], loc: node.loc };
  return { type: 'SubExpression', path: helperPath(node, name), params, hash, loc: node.loc };
}
