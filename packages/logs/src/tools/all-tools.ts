// Written by scripts/list-tools.mjs from the folders beside it.
import type { LineRule } from '../rules/line-rule.js';
import { rules as actionsRunnerRules } from './actions-runner/rules.js';
import { rules as ansibleRules } from './ansible/rules.js';
import { rules as anyToolRules } from './any-tool/rules.js';
import { rules as banditRules } from './bandit/rules.js';
import { rules as biomeRules } from './biome/rules.js';
import { rules as blackRules } from './black/rules.js';
import { rules as brakemanRules } from './brakeman/rules.js';
import { rules as bundlerRules } from './bundler/rules.js';
import { rules as cargoRules } from './cargo/rules.js';
import { rules as cargoTestRules } from './cargo-test/rules.js';
import { rules as cfnLintRules } from './cfn-lint/rules.js';
import { rules as checkersRules } from './checkers/rules.js';
import { rules as checkovRules } from './checkov/rules.js';
import { rules as cmakeRules } from './cmake/rules.js';
import { rules as codeFrameRules } from './code-frame/rules.js';
import { rules as codenarcRules } from './codenarc/rules.js';
import { rules as credoRules } from './credo/rules.js';
import { rules as crystalRules } from './crystal/rules.js';
import { rules as ctestRules } from './ctest/rules.js';
import { rules as dartRules } from './dart/rules.js';
import { rules as dockerRules } from './docker/rules.js';
import { rules as editorconfigCheckerRules } from './editorconfig-checker/rules.js';
import { rules as elixirRules } from './elixir/rules.js';
import { rules as elmRules } from './elm/rules.js';
import { rules as embeddedCompilersRules } from './embedded-compilers/rules.js';
import { rules as erlangRebarRules } from './erlang-rebar/rules.js';
import { rules as eslintRules } from './eslint/rules.js';
import { rules as exunitRules } from './exunit/rules.js';
import { rules as firefoxHarnessRules } from './firefox-harness/rules.js';
import { rules as flake8Rules } from './flake8/rules.js';
import { rules as foodcriticRules } from './foodcritic/rules.js';
import { rules as formatterDiffRules } from './formatter-diff/rules.js';
import { rules as gccRules } from './gcc/rules.js';
import { rules as gfortranRules } from './gfortran/rules.js';
import { rules as ghcRules } from './ghc/rules.js';
import { rules as goRules } from './go/rules.js';
import { rules as goTestRules } from './go-test/rules.js';
import { rules as golangciLintRules } from './golangci-lint/rules.js';
import { rules as googletestRules } from './googletest/rules.js';
import { rules as gradleRules } from './gradle/rules.js';
import { rules as hardwareToolsRules } from './hardware-tools/rules.js';
import { rules as helmRules } from './helm/rules.js';
import { rules as isortRules } from './isort/rules.js';
import { rules as jestRules } from './jest/rules.js';
import { rules as jsonReportRules } from './json-report/rules.js';
import { rules as junitRules } from './junit/rules.js';
import { rules as keyValuesRules } from './key-values/rules.js';
import { rules as kotlincRules } from './kotlinc/rules.js';
import { rules as latexRules } from './latex/rules.js';
import { rules as ldRules } from './ld/rules.js';
import { rules as lintrunnerRules } from './lintrunner/rules.js';
import { rules as makeRules } from './make/rules.js';
import { rules as mavenRules } from './maven/rules.js';
import { rules as minitestRules } from './minitest/rules.js';
import { rules as mochaRules } from './mocha/rules.js';
import { rules as modulesRules } from './modules/rules.js';
import { rules as msbuildRules } from './msbuild/rules.js';
import { rules as mypyRules } from './mypy/rules.js';
import { rules as narrowRowsRules } from './narrow-rows/rules.js';
import { rules as npmRules } from './npm/rules.js';
import { rules as ocamlRules } from './ocaml/rules.js';
import { rules as perlRules } from './perl/rules.js';
import { rules as pesterRules } from './pester/rules.js';
import { rules as phpRules } from './php/rules.js';
import { rules as phpCodesnifferRules } from './php-codesniffer/rules.js';
import { rules as phpstanRules } from './phpstan/rules.js';
import { rules as phpunitRules } from './phpunit/rules.js';
import { rules as pipRules } from './pip/rules.js';
import { rules as playwrightRules } from './playwright/rules.js';
import { rules as powershellRules } from './powershell/rules.js';
import { rules as prettierRules } from './prettier/rules.js';
import { rules as psalmRules } from './psalm/rules.js';
import { rules as puppetRules } from './puppet/rules.js';
import { rules as pydocstyleRules } from './pydocstyle/rules.js';
import { rules as pylintRules } from './pylint/rules.js';
import { rules as pytestRules } from './pytest/rules.js';
import { rules as pythonRules } from './python/rules.js';
import { rules as reekRules } from './reek/rules.js';
import { rules as reportBlockRules } from './report-block/rules.js';
import { rules as rspecRules } from './rspec/rules.js';
import { rules as rubocopRules } from './rubocop/rules.js';
import { rules as rustcRules } from './rustc/rules.js';
import { rules as scalacRules } from './scalac/rules.js';
import { rules as scalatestRules } from './scalatest/rules.js';
import { rules as scriptBundlersRules } from './script-bundlers/rules.js';
import { rules as semgrepRules } from './semgrep/rules.js';
import { rules as shellRules } from './shell/rules.js';
import { rules as shellcheckRules } from './shellcheck/rules.js';
import { rules as slitherRules } from './slither/rules.js';
import { rules as sphinxRules } from './sphinx/rules.js';
import { rules as spotbugsRules } from './spotbugs/rules.js';
import { rules as sqlLintRules } from './sql-lint/rules.js';
import { rules as styleSheetsRules } from './style-sheets/rules.js';
import { rules as surefireRules } from './surefire/rules.js';
import { rules as tapRules } from './tap/rules.js';
import { rules as terraformRules } from './terraform/rules.js';
import { rules as testWordsRules } from './test-words/rules.js';
import { rules as tscRules } from './tsc/rules.js';
import { rules as unittestRules } from './unittest/rules.js';
import { rules as vitestRules } from './vitest/rules.js';
import { rules as vstestRules } from './vstest/rules.js';
import { rules as xctestRules } from './xctest/rules.js';
import { rules as xmlReportRules } from './xml-report/rules.js';
import { rules as yamlRules } from './yaml/rules.js';

/** A tool whose output is known. */
export interface ToolRules {
  /** The name of its folder. */
  readonly name: string;
  readonly rules: readonly LineRule[];
}

/** Every tool, by name. */
export const allTools: readonly ToolRules[] = [
  { name: 'actions-runner', rules: actionsRunnerRules },
  { name: 'ansible', rules: ansibleRules },
  { name: 'any-tool', rules: anyToolRules },
  { name: 'bandit', rules: banditRules },
  { name: 'biome', rules: biomeRules },
  { name: 'black', rules: blackRules },
  { name: 'brakeman', rules: brakemanRules },
  { name: 'bundler', rules: bundlerRules },
  { name: 'cargo', rules: cargoRules },
  { name: 'cargo-test', rules: cargoTestRules },
  { name: 'cfn-lint', rules: cfnLintRules },
  { name: 'checkers', rules: checkersRules },
  { name: 'checkov', rules: checkovRules },
  { name: 'cmake', rules: cmakeRules },
  { name: 'code-frame', rules: codeFrameRules },
  { name: 'codenarc', rules: codenarcRules },
  { name: 'credo', rules: credoRules },
  { name: 'crystal', rules: crystalRules },
  { name: 'ctest', rules: ctestRules },
  { name: 'dart', rules: dartRules },
  { name: 'docker', rules: dockerRules },
  { name: 'editorconfig-checker', rules: editorconfigCheckerRules },
  { name: 'elixir', rules: elixirRules },
  { name: 'elm', rules: elmRules },
  { name: 'embedded-compilers', rules: embeddedCompilersRules },
  { name: 'erlang-rebar', rules: erlangRebarRules },
  { name: 'eslint', rules: eslintRules },
  { name: 'exunit', rules: exunitRules },
  { name: 'firefox-harness', rules: firefoxHarnessRules },
  { name: 'flake8', rules: flake8Rules },
  { name: 'foodcritic', rules: foodcriticRules },
  { name: 'formatter-diff', rules: formatterDiffRules },
  { name: 'gcc', rules: gccRules },
  { name: 'gfortran', rules: gfortranRules },
  { name: 'ghc', rules: ghcRules },
  { name: 'go', rules: goRules },
  { name: 'go-test', rules: goTestRules },
  { name: 'golangci-lint', rules: golangciLintRules },
  { name: 'googletest', rules: googletestRules },
  { name: 'gradle', rules: gradleRules },
  { name: 'hardware-tools', rules: hardwareToolsRules },
  { name: 'helm', rules: helmRules },
  { name: 'isort', rules: isortRules },
  { name: 'jest', rules: jestRules },
  { name: 'json-report', rules: jsonReportRules },
  { name: 'junit', rules: junitRules },
  { name: 'key-values', rules: keyValuesRules },
  { name: 'kotlinc', rules: kotlincRules },
  { name: 'latex', rules: latexRules },
  { name: 'ld', rules: ldRules },
  { name: 'lintrunner', rules: lintrunnerRules },
  { name: 'make', rules: makeRules },
  { name: 'maven', rules: mavenRules },
  { name: 'minitest', rules: minitestRules },
  { name: 'mocha', rules: mochaRules },
  { name: 'modules', rules: modulesRules },
  { name: 'msbuild', rules: msbuildRules },
  { name: 'mypy', rules: mypyRules },
  { name: 'narrow-rows', rules: narrowRowsRules },
  { name: 'npm', rules: npmRules },
  { name: 'ocaml', rules: ocamlRules },
  { name: 'perl', rules: perlRules },
  { name: 'pester', rules: pesterRules },
  { name: 'php', rules: phpRules },
  { name: 'php-codesniffer', rules: phpCodesnifferRules },
  { name: 'phpstan', rules: phpstanRules },
  { name: 'phpunit', rules: phpunitRules },
  { name: 'pip', rules: pipRules },
  { name: 'playwright', rules: playwrightRules },
  { name: 'powershell', rules: powershellRules },
  { name: 'prettier', rules: prettierRules },
  { name: 'psalm', rules: psalmRules },
  { name: 'puppet', rules: puppetRules },
  { name: 'pydocstyle', rules: pydocstyleRules },
  { name: 'pylint', rules: pylintRules },
  { name: 'pytest', rules: pytestRules },
  { name: 'python', rules: pythonRules },
  { name: 'reek', rules: reekRules },
  { name: 'report-block', rules: reportBlockRules },
  { name: 'rspec', rules: rspecRules },
  { name: 'rubocop', rules: rubocopRules },
  { name: 'rustc', rules: rustcRules },
  { name: 'scalac', rules: scalacRules },
  { name: 'scalatest', rules: scalatestRules },
  { name: 'script-bundlers', rules: scriptBundlersRules },
  { name: 'semgrep', rules: semgrepRules },
  { name: 'shell', rules: shellRules },
  { name: 'shellcheck', rules: shellcheckRules },
  { name: 'slither', rules: slitherRules },
  { name: 'sphinx', rules: sphinxRules },
  { name: 'spotbugs', rules: spotbugsRules },
  { name: 'sql-lint', rules: sqlLintRules },
  { name: 'style-sheets', rules: styleSheetsRules },
  { name: 'surefire', rules: surefireRules },
  { name: 'tap', rules: tapRules },
  { name: 'terraform', rules: terraformRules },
  { name: 'test-words', rules: testWordsRules },
  { name: 'tsc', rules: tscRules },
  { name: 'unittest', rules: unittestRules },
  { name: 'vitest', rules: vitestRules },
  { name: 'vstest', rules: vstestRules },
  { name: 'xctest', rules: xctestRules },
  { name: 'xml-report', rules: xmlReportRules },
  { name: 'yaml', rules: yamlRules },
];
