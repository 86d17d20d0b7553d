export default {
  title: 'A deploy script stops with exit code 1 and never says why (nobody can know)',
  versionCommand: 'bash --version',
  headCommit: { message: 'Deploy from CI', author: 'Priya Raman' },
  changedFiles: ['scripts/deploy.sh', '.github/workflows/ci.yml'],
  jobs: [
    {
      name: 'deploy',
      steps: [{ uses: 'actions/checkout@v4' }, { name: 'Deploy', run: 'bash scripts/deploy.sh' }],
    },
  ],
  expected: {
    verdict: 'inconclusive',
    domain: 'unknown',
    kind: 'unknown',
    job: 'deploy',
    quote: 'Process completed with exit code 1.',
    mustMention: [],
  },
};
