import { anyDirectory, type ForeignCalls } from './foreign-calls.js';

/** PHP, Perl, Lua, Julia and Erlang, and the package stores of other languages. */
export const scriptCalls: ForeignCalls = {
  runtimeFiles: [
    /^\{main\}/,
    /[\\/]lib[\\/]erlang[\\/]|[\\/]share[\\/]julia[\\/]|[\\/]lib[\\/]perl5?[\\/]|[\\/]share[\\/](?:perl\d?|lua)[\\/]/,
    // Julia's own files.
    /^\.\/\w+\.jl$/,
    /[\\/]julia[\\/](?:stdlib|base)[\\/]/,
  ],
  dependencyFiles: [
    /[\\/]\.julia[\\/]packages[\\/]|[\\/]luarocks[\\/]|[\\/]local[\\/]lib[\\/]perl5[\\/]/,
    anyDirectory([String.raw`\.m2`, String.raw`\.gradle`, String.raw`\.nuget`]),
  ],
};
