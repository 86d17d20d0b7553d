import { oneLine } from '../text/one-line.js';
import { toShellWord } from '../text/to-shell-word.js';

/** How a language says that a module is not there, and what installs it. */
interface Ecosystem {
  /** Stands before the name in a title. */
  readonly noun: string;
  /** Group 1 is the module. */
  readonly pattern: RegExp;
  /** The package that brings the module; undefined when none does. */
  readonly packageOf: (module: string) => string | undefined;
  readonly install: (packageName: string) => string;
  readonly detail: string;
}

/** A module that the code wants and does not get. */
export interface MissingModule {
  readonly noun: string;
  readonly name: string;
  readonly detail: string;
  /** Installs it; missing where that would be guessing. */
  readonly command?: string;
}

/** Modules of Python whose package has another name. */
const pythonPackages: Readonly<Record<string, string>> = {
  attr: 'attrs',
  bs4: 'beautifulsoup4',
  Crypto: 'pycryptodome',
  cv2: 'opencv-python',
  dateutil: 'python-dateutil',
  dotenv: 'python-dotenv',
  git: 'GitPython',
  google: 'google-api-python-client',
  jwt: 'PyJWT',
  magic: 'python-magic',
  MySQLdb: 'mysqlclient',
  OpenSSL: 'pyOpenSSL',
  PIL: 'Pillow',
  pkg_resources: 'setuptools',
  psycopg2: 'psycopg2-binary',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  yaml: 'PyYAML',
  zmq: 'pyzmq',
};

const ecosystems: readonly Ecosystem[] = [
  {
    noun: 'Module',
    pattern:
      /(?:Cannot find (?:module|package)|Can't resolve|Could not resolve|Failed to resolve import) ["']([^"']{1,200})["']/,
    // `@acme/tax/lib/rates` is a file of the package `@acme/tax`; `./rates` is one of the project.
    packageOf: (module) =>
      /^[./]|^[A-Z]:/.test(module) || module.startsWith('node:')
        ? undefined
        : module
            .split('/')
            .slice(0, module.startsWith('@') ? 2 : 1)
            .join('/'),
    install: (name) => `npm install ${name}`,
    detail: 'It may be installed on a developer’s machine by chance, as a dependency of something else.',
  },
  {
    noun: 'Python module',
    pattern: /No module named ['"]?([\w.]{1,200})/,
    packageOf: (module) => {
      const [top = ''] = module.split('.');
      return pythonPackages[top] ?? top;
    },
    install: (name) => `python -m pip install ${name}`,
    detail:
      'Then add it to the requirements. A module and the package that brings it may have different names. If it is a module of the project itself, check the directory that Python is started in.',
  },
  {
    noun: 'Go package',
    pattern: /(?:no required module provides package|cannot find package) "?([\w./-]{1,200})/,
    packageOf: (module) => module.replace(/[;:.]$/, ''),
    install: (name) => `go get ${name}`,
    detail: 'Commit the changes of go.mod and go.sum.',
  },
  {
    noun: 'Ruby library',
    pattern: /cannot load such file -- ([\w./-]{1,200})/,
    packageOf: (module) => (/^[./]/.test(module) ? undefined : module.split('/')[0]),
    install: (name) => `bundle add ${name}`,
    detail: 'A library and its gem may have different names.',
  },
  {
    noun: 'Perl module',
    pattern: /you may need to install the ([\w:]{1,200}) module/,
    packageOf: (module) => module,
    install: (name) => `cpanm ${name}`,
    detail: 'Then declare it in the cpanfile.',
  },
  {
    noun: 'R package',
    pattern: /there is no package called ['"‘“]([\w.]{1,120})['"’”]/,
    packageOf: (module) => module,
    install: (name) => `Rscript -e 'install.packages("${name}")'`,
    detail: 'Then declare it in DESCRIPTION.',
  },
  {
    noun: 'Lua module',
    pattern: /module '([\w./-]{1,120})' not found/,
    packageOf: (module) => module.split('.')[0],
    install: (name) => `luarocks install ${name}`,
    detail: 'A module and its rock may have different names.',
  },
  {
    noun: 'Rust crate',
    pattern:
      /(?:unresolved import|use of (?:undeclared|unresolved) (?:crate or )?module(?: or unlinked crate)?|can't find crate for) [`'](\w{1,100})[`':]/,
    packageOf: (module) => (/^(?:crate|self|super|std|core|alloc)$/.test(module) ? undefined : module),
    install: (name) => `cargo add ${name}`,
    detail: 'If it is a module of the crate itself, declare it with mod.',
  },
];

/** The module that a line says is missing; undefined when it says nothing of the kind. */
export function missingModule(line: string): MissingModule | undefined {
  for (const { noun, pattern, packageOf, install, detail } of ecosystems) {
    const module = pattern.exec(line.slice(0, 2000))?.[1];
    if (module === undefined) continue;
    const word = toShellWord(packageOf(module));
    return {
      noun,
      name: oneLine(module, 160),
      detail,
      ...(word !== undefined && { command: install(word) }),
    };
  }
  return undefined;
}
