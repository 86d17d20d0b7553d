export default {
  title: 'g++ stops in the middle of a long CMake build at a function that was renamed',
  versionCommand: 'echo "$(g++ --version | head -1), $(cmake --version | head -1)"',
  headCommit: { message: 'Rename round_cents to round_to_cents', author: 'Tomasz Wieczorek' },
  changedFiles: ['include/shop/money.hpp', 'src/invoice.cpp', 'src/ledger.cpp'],
  jobs: [
    {
      name: 'build',
      hasPassingLog: true,
      variables: { CLICOLOR_FORCE: 1, CXXFLAGS: '-fdiagnostics-color=always' },
      steps: [
        { uses: 'actions/checkout@v4' },
        { name: 'Configure', run: 'cmake -B build -DCMAKE_BUILD_TYPE=Release' },
        { name: 'Build', run: 'cmake --build build' },
        { name: 'Smoke test', run: './build/shop_server' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'compile',
    job: 'build',
    quote:
      '/home/runner/work/shop/shop/src/tax.cpp:9:10: error: ‘round_cents’ was not declared in this scope; did you mean ‘round_to_cents’?',
    mustMention: ['round_cents'],
  },
};
