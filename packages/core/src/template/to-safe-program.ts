import Handlebars from 'handlebars';
import * as syntax from './syntax.js';
import { templateError } from './template-error.js';
import { blockHelperNames, valueHelperNames } from './template-helpers.js';

type Node = hbs.AST.Node;
type Expression = hbs.AST.Expression;

const variables: ReadonlySet<string> = new Set(['index', 'key', 'first', 'last', 'root']);

/**
 * Parses a template and rewrites it so that nothing can be printed past the escape function:
 * `{{x}}` becomes `{{emit (need x)}}`, `{{helper x}}` becomes `{{emit (helper (need x))}}`, and every other way to
 * print, call or include something is refused here, before anything runs.
 * @throws OpsError `configuration` that names the line and the field
 */
export function toSafeProgram(name: string, source: string): hbs.AST.Program {
  return toProgram(name, parse(name, source));
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

function toProgram(name: string, program: hbs.AST.Program): hbs.AST.Program {
  return { ...program, body: program.body.map((statement) => toStatement(name, statement)) };
}

function toStatement(name: string, node: hbs.AST.Statement): hbs.AST.Statement {
  if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return node;
  if (syntax.isMustache(node)) return toMustache(name, node);
  if (syntax.isBlock(node)) return toBlock(name, node);
  return refuse(name, node, 'Partials and decorators are not available.');
}

function toMustache(name: string, node: hbs.AST.MustacheStatement): hbs.AST.MustacheStatement {
  const { path } = node;
  if (!syntax.isPath(path)) return refuse(name, node, 'Only a field or a helper can be printed.');
  if (!node.escaped)
    return refuse(name, node, 'Write it with two braces: every value is escaped.', path.original);
  const isCall = node.params.length > 0 || syntax.hasNamed(node);
  const value = isCall
    ? toCall(name, { ...node, type: 'SubExpression', path }, false)
    : guarded(name, 'need', path);
  const params = [syntax.lineOf(node), syntax.textOf(node, path.original), value];
  return { ...node, path: syntax.pathTo(node, 'emit'), params };
}

function toBlock(name: string, node: hbs.AST.BlockStatement): hbs.AST.BlockStatement {
  const helper = node.path.original;
  const [param, ...others] = node.params;
  if (!blockHelperNames.has(helper))
    return refuse(name, node, 'There is no such block helper.', `#${helper}`);
  if (!param || others.length > 0 || syntax.hasNamed(node)) {
    return refuse(name, node, 'A block takes one value.', `#${helper}`);
  }
  return {
    ...node,
    params: [helper === 'each' ? toList(name, param) : toExpression(name, param, isCondition(helper))],
    // The parser leaves out what the template leaves out, whatever its types say.
    ...(node.program && { program: toProgram(name, node.program) }),
    ...(node.inverse && { inverse: toProgram(name, node.inverse) }),
  };
}

function toCall(name: string, node: hbs.AST.SubExpression, mayBeAbsent: boolean): hbs.AST.SubExpression {
  const helper = node.path.original;
  if (!valueHelperNames.has(helper)) return refuse(name, node, 'There is no such helper.', helper);
  if (syntax.hasNamed(node)) return refuse(name, node, 'Helpers take no named arguments.', helper);
  const params = node.params.map((param) => toExpression(name, param, mayBeAbsent || isCondition(helper)));
  return { ...node, params: [syntax.lineOf(node), ...params] };
}

function toExpression(name: string, node: Expression, mayBeAbsent: boolean): Expression {
  if (syntax.isPath(node)) return mayBeAbsent ? checkPath(name, node) : guarded(name, 'need', node);
  if (syntax.isCall(node)) return toCall(name, node, mayBeAbsent);
  return syntax.isLiteral(node)
    ? node
    : refuse(name, node, 'Only fields, helpers, texts and numbers can be used.');
}

function toList(name: string, node: Expression): Expression {
  return syntax.isPath(node)
    ? guarded(name, 'list', node)
    : refuse(name, node, 'It repeats over a field.', '#each');
}

/** Whether the helper asks if a field is there, so that it may be absent. */
function isCondition(helper: string): boolean {
  return helper === 'if' || helper === 'unless' || helper === 'default' || helper === 'eq';
}

/** A field inside the helper that fails, with the line and the field's name, when it is not what it must be. */
function guarded(name: string, helper: 'need' | 'list', path: hbs.AST.PathExpression): Expression {
  const params = [syntax.lineOf(path), syntax.textOf(path, path.original), checkPath(name, path)];
  return syntax.callTo(path, helper, params);
}

function checkPath(name: string, path: hbs.AST.PathExpression): hbs.AST.PathExpression {
  const isKnown = !path.data || variables.has(path.parts[0] ?? '');
  return isKnown ? path : refuse(name, path, 'There is no such variable.', path.original);
}

function refuse(name: string, node: Node, problem: string, field?: string): never {
  throw templateError(name, { problem, line: node.loc.start.line, field });
}
