export default {
  title: 'cargo build stops: a value is used after it was moved (E0382)',
  versionCommand: 'cargo --version',
  headCommit: { message: 'Log reservations', author: 'Jonas Lind' },
  changedFiles: ['src/reserve.rs'],
  jobs: [
    {
      name: 'build',
      variables: { CARGO_TERM_COLOR: 'always' },
      steps: [
        { uses: 'actions/checkout@v4' },
        { name: 'Build', run: 'cargo build --verbose' },
        { name: 'Run tests', run: 'cargo test --verbose' },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'compile',
    job: 'build',
    quote: 'error[E0382]: borrow of moved value: `item.quantity`',
    mustMention: ['item'],
  },
};
