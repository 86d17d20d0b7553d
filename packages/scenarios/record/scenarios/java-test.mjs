const classPath = 'out:/usr/share/java/junit4.jar:/usr/share/java/hamcrest-core.jar';

export default {
  title: 'A JUnit test dies of an exception with a cause: a decimal comma in a price',
  versionCommand: 'java --version',
  headCommit: { message: 'Add the German supplier', author: 'Mira Okafor' },
  changedFiles: ['test/com/acme/shop/SupplierImportTest.java'],
  jobs: [
    {
      name: 'test',
      steps: [
        { uses: 'actions/checkout@v4' },
        { uses: 'actions/setup-java@v4', with: { distribution: 'temurin', 'java-version': 17 } },
        {
          name: 'Compile',
          run: `mkdir out\njavac -Xlint:all -cp ${classPath} -d out $(find src test -name '*.java')`,
        },
        {
          name: 'Test',
          run: `java -cp ${classPath} org.junit.runner.JUnitCore com.acme.shop.SupplierImportTest`,
        },
      ],
    },
  ],
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'exception',
    job: 'test',
    quote:
      'Caused by: java.lang.NumberFormatException: Character , is neither a decimal digit number, decimal point, nor "e" notation exponential mark.',
    alternatives: ['com.acme.shop.ImportException: line 1: cannot read the price of MUG-1'],
    mustMention: ['NumberFormatException'],
  },
};
