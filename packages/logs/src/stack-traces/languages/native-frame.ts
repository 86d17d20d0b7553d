import type { Facts } from '../../rules/rule-matcher.js';
import { bareName } from './bare-name.js';

const numbered =
  /^[^\w#@[(]{0,24}#(?<index>\d{1,4})(?:\.\d{1,3})?:? +(?:0x[0-9a-f]+ )?(?:in )?(?<rest>\S.*)$/i;
const hasAddress = /^[^\w#@[(]{0,24}#\d{1,4}(?:\.\d{1,3})?:? +0x[0-9a-f]+ ?/i;
const buildId = / \(BuildId: [0-9a-f]+\)$/;
const moduleAtEnd = /(?:^| )\((?<module>[^()]+?) ?\+ ?0x[0-9a-f]+\)$/;
/** Android: `pc 0001a2b4  /system/lib/libc.so (abort+12)`. */
const counter = /^pc [0-9a-f]/;
/** Fuchsia: ` <libfoo.so>+0x12`. */
const bracketedModule = /(?:^| )<{1,2}(?<module>[^<>]+)>{1,2}\+0x[0-9a-f]+$/;
const placeAtEnd = /(?:^| )(?<file>[^\s:]+?|[A-Za-z]:[^\s:]+|[^\s:]+):(?<line>\d+)(?::(?<column>\d+))?$/;
const pathAtEnd = / (?<file>[^\s()]*[\\/][^\s()]*|<null>|\S+\.(?:c|cc|cpp|h|rs|go))$/;
const gdbPlace = / at (?<file>\S+):(?<line>\d+)$/;
const gdbModule = / from (?<module>\S+)$/;

/** Reads `#1 0xabc in f(int) file.cc:1:2` of sanitizers and LLVM and `#1  0xabc in f (x=1) at file.c:1` of gdb. */
export function readNativeFrame(line: string): Facts | undefined {
  const call = readCall(line);
  const index = call && numbered.exec(line)?.groups?.index;
  return index === undefined ? call : { ...call, index };
}

function readCall(line: string): Facts | undefined {
  const rest = numbered.exec(line)?.groups?.rest?.replace(buildId, '');
  if (rest === undefined || counter.test(rest)) return undefined;
  const gdb = gdbPlace.exec(rest) ?? gdbModule.exec(rest);
  if (gdb !== null) return toCall(rest.slice(0, gdb.index), gdb.groups);
  // ThreadSanitizer prints no address, gdb none of the innermost call.
  if (!hasAddress.test(line) && !moduleAtEnd.test(rest))
    return / \(.*\)$/.test(rest) ? toCall(rest, undefined) : undefined;
  const bracketed = bracketedModule.exec(rest);
  if (bracketed !== null)
    return { ...readPlaced(rest.slice(0, bracketed.index)), module: bracketed.groups?.module };
  return readPlaced(rest);
}

/** The module may stand behind the file. */
function readPlaced(text: string): Facts {
  const module = moduleAtEnd.exec(text);
  const rest = module === null ? text : text.slice(0, module.index);
  const end = placeAtEnd.exec(rest) ?? pathAtEnd.exec(rest);
  const call = end === null ? toCall(rest, undefined) : toCall(rest.slice(0, end.index), end.groups);
  return module === null ? call : { ...call, module: module.groups?.module };
}

function toCall(signature: string, place: Facts | undefined): Facts {
  const name = bareName(signature);
  return { ...withoutUnknown(place), ...(name !== undefined && { function: name }) };
}

function withoutUnknown(place: Facts = {}): Facts {
  return place.file === '??' || place.file === '<null>' ? {} : place;
}
