/** Extensions of files that compilers and linters read. */
export const extensions: readonly string[] = [
  ...'ada adb ads ads ahk al applescript as asm asp aspx astro au3 awk'.split(' '),
  ...'bas bash bat bazel bib bicep bzl c c++ cbl cc cfg cfm cjs cl clj cljc cljs cls cmake cob coffee conf cob'.split(
    ' ',
  ),
  ...'cpp cppm cpy cr cs cshtml csproj css csv cts cu cuh cxx d dart dpr dox dtd dts edn eex el elm'.split(
    ' ',
  ),
  ...'env erb erl ex exs f f03 f08 f77 f90 f95 feature for fpp frag fs fsi fsx fxml gd gemspec gleam glsl go gql'.split(
    ' ',
  ),
  ...'gradle graphql groovy gyp gypi h h++ haml handlebars hbs hcl heex hh hlsl hpp hrl hs htm html hx hxx'.split(
    ' ',
  ),
  ...'idl in inc inl ini ino ipynb ipp java jinja j2 jl js json json5 jsonc jsonnet jsp jsx kt kts latex leex less lhs'.split(
    ' ',
  ),
  ...'lisp liquid ll lua m mako markdown md mdx mjs mk ml mli mll mly mm mod mts mustache mxml nim nims nix nut'.split(
    ' ',
  ),
  ...'pas php phtml pks pkb pl plist pls plsql pm po pod pp prisma pro properties proto ps1 psd1 psm1 pug purs puml'.split(
    ' ',
  ),
  ...'py pyi pyw pyx pxd qml r rake razor rb rbi rbs re res rego resi rkt rmd robot ron rs rst ru'.split(' '),
  ...'s sass sc scala scm scss sdl sdt sh shader slim sls sln sol sql ss st styl sum sv svelte svg svh swift'.split(
    ' ',
  ),
  ...'t tcl tex texi textile tf tfvars thrift toml tpl ts tsp tsx twig txt typ v vala vb vbs vbproj vcl vert vh vhd'.split(
    ' ',
  ),
  ...'vhdl vim vm vue wat wgsl wiki wxs xaml xhtml xib xml xq xquery xsd xsl xslt xul y yaml yang yml zcml zig zsh pt'.split(
    ' ',
  ),
  ...'mo mos lean thy agda idr vy mly mll scad kv fbs avdl wit cypher bpmn dtsi iss nsi nsh wxi vbhtml sas rnc sch bb bbappend bbclass cfc mq4 mq5 st iecst ld lds map arxml cbl cob dita asciidoc adoc cob e l x a51 c51 xpm rc rc2 i ii kdl cue dhall star sci sas do cob'.split(
    ' ',
  ),
];

/** Files that have no extension. */
export const fileNames: readonly string[] = [
  ...'Makefile makefile GNUmakefile Dockerfile Containerfile Rakefile Gemfile Jenkinsfile Vagrantfile Podfile'.split(
    ' ',
  ),
  ...'Fastfile Brewfile Procfile Justfile justfile Kconfig SConstruct SConscript BUILD WORKSPACE Cartfile'.split(
    ' ',
  ),
  ...'Earthfile Tiltfile Berksfile Guardfile Capfile Doxyfile Puppetfile Snakefile Caddyfile Appraisals'.split(
    ' ',
  ),
];
/** `0` stands for any number. */
const ends = [':0', ': 0', '(0', ' (0', '"', ',0', ', 0', '[0', ':[0', ' [0', '\t'];
const localised = [
  'fehler',
  'erreur',
  'avertissement',
  'warnung',
  'errore',
  'avviso',
  'advertencia',
  'aviso',
  'erro:',
];

/** What every line that names a place contains one of. */
export const placeKeywords: readonly string[] = [
  ...new Set([
    ...['error', 'warn', 'fatal', 'remark', 'hint:', 'note:', 'critical', 'severe'],
    ...['line ', 'line: ', 'line=', 'ligne ', 'zeile ', 'línea ', 'linha ', 'riga '],
    ...['[w]', '[e]', '(w)', '(e)', ': w:', ': e:', ': c:', ': r:', ': f:', ': i:', '*w,', '*e,', '*f,'],
    ...localised,
    ...extensions.flatMap((extension) => ends.map((end) => `.${extension}${end}`)),
    ...fileNames.map((name) => `${name.toLowerCase()}:`),
  ]),
];
