/** A tool that judges code, and how it is called in sentences. */
export interface Linter {
  readonly name: string;
  /** Corrects what can be corrected without a person. */
  readonly repair?: (file: string) => string;
  /** The same for the whole project, where the tool takes no file. */
  readonly repairAll?: string;
}

/** By the name of the tool in a diagnostic. */
export const linters: Readonly<Record<string, Linter>> = {
  ansible: { name: 'ansible-lint', repair: (file) => `ansible-lint --fix ${file}` },
  'ansible-lint': { name: 'ansible-lint', repair: (file) => `ansible-lint --fix ${file}` },
  biome: { name: 'Biome', repair: (file) => `npx biome check --write ${file}` },
  black: { name: 'Black', repair: (file) => `black ${file}` },
  buildifier: { name: 'Buildifier', repair: (file) => `buildifier ${file}` },
  checkstyle: { name: 'Checkstyle' },
  'clang-format': { name: 'clang-format', repair: (file) => `clang-format -i ${file}` },
  'clang-tidy': { name: 'clang-tidy', repair: (file) => `clang-tidy --fix ${file}` },
  clippy: { name: 'Clippy', repairAll: 'cargo clippy --fix' },
  credo: { name: 'Credo' },
  dart: { name: 'Dart', repairAll: 'dart fix --apply' },
  eslint: { name: 'ESLint', repair: (file) => `npx eslint --fix ${file}` },
  flake8: { name: 'Lint' },
  gofmt: { name: 'gofmt', repair: (file) => `gofmt -w ${file}` },
  goimports: { name: 'goimports', repair: (file) => `goimports -w ${file}` },
  'golangci-lint': { name: 'golangci-lint', repairAll: 'golangci-lint run --fix' },
  hadolint: { name: 'hadolint' },
  isort: { name: 'isort', repair: (file) => `isort ${file}` },
  ktlint: { name: 'ktlint', repair: (file) => `ktlint -F ${file}` },
  markdownlint: { name: 'markdownlint', repair: (file) => `npx markdownlint-cli2 --fix ${file}` },
  mix: { name: 'mix format', repair: (file) => `mix format ${file}` },
  oxlint: { name: 'oxlint', repair: (file) => `npx oxlint --fix ${file}` },
  'php-cs-fixer': { name: 'PHP CS Fixer', repair: (file) => `vendor/bin/php-cs-fixer fix ${file}` },
  phpcs: { name: 'PHP_CodeSniffer', repair: (file) => `vendor/bin/phpcbf ${file}` },
  'pre-commit': { name: 'pre-commit', repairAll: 'pre-commit run --all-files' },
  prettier: { name: 'Prettier', repair: (file) => `npx prettier --write ${file}` },
  pylint: { name: 'Pylint' },
  rubocop: { name: 'RuboCop', repair: (file) => `bundle exec rubocop -a ${file}` },
  ruff: { name: 'Ruff', repair: (file) => `ruff check --fix ${file}` },
  rustfmt: { name: 'rustfmt', repairAll: 'cargo fmt' },
  scalafmt: { name: 'scalafmt', repairAll: 'sbt scalafmtAll' },
  shellcheck: { name: 'ShellCheck' },
  spotless: { name: 'Spotless', repairAll: './gradlew spotlessApply' },
  sqlfluff: { name: 'SQLFluff', repair: (file) => `sqlfluff fix ${file}` },
  standard: { name: 'standard', repair: (file) => `npx standard --fix ${file}` },
  stylelint: { name: 'Stylelint', repair: (file) => `npx stylelint --fix ${file}` },
  swiftlint: { name: 'SwiftLint', repair: (file) => `swiftlint --fix ${file}` },
  terraform: { name: 'terraform fmt', repairAll: 'terraform fmt -recursive' },
  yamllint: { name: 'yamllint' },
};
