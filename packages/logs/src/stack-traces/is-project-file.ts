/** Places where dependencies, runtimes, test runners and standard libraries live. */
const foreignFiles: readonly RegExp[] = [
  /(?:^|[\\/])(?:node_modules|site-packages|dist-packages|vendor|gems|\.cargo|\.rustup|\.m2|pkg[\\/]mod|registry[\\/]src|hostedtoolcache|internal[\\/](?:modules|process|timers)|_pytest|pluggy)(?:[\\/]|$)/,
  /^(?:node:|ext:|internal[\\/]|<|\/rustc\/|\/(?:usr|lib|opt|Library)\/|webpack:)/,
  /\/(?:lib|Lib)\/python\d|[\\/]lib[\\/]ruby[\\/]\d|compiler-rt/,
  // Old versions of Node.js name their own files without a directory.
  /^(?:module|events|timers|net|fs|vm|assert|domain|child_process|bootstrap_node|node|_(?:stream|http|tls)_\w+)\.js$/,
  // A Go distribution; a project may stand below `go/src` too.
  /[\\/]go[\w.-]*[\\/]src[\\/](?:runtime|testing|reflect|internal|sync)[\\/]/,
  /[\\/]lib[\\/](?:rspec[\\/](?:core|expectations|mocks)|minitest)(?:[\\/]|\.rb$)|[\\/](?:bin|exe)[\\/](?:rspec|rake|bundle|minitest|pytest)$/,
];

/** The Java virtual machine says which loader a class came from: `app//org.junit.Assert.fail`. */
const classLoader = /^(?:app|platform)\/[^/]{0,80}\//;

/** What the names of their functions begin with; `worker.` is Gradle's own class loader. */
const foreignFunctions: readonly RegExp[] = [
  /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|System|Microsoft|Xunit|NUnit|runtime|testing|reflect)\b/,
  /^(?:worker\.)?org\.(?:junit|gradle|apache|codehaus|springframework|hamcrest|mockito|scalatest|assertj|testng|opentest4j|spockframework|jetbrains\.kotlin|eclipse\.jdt)\b/,
  /^(?:junit|jakarta|sbt|munit|utest|com\.intellij\.rt|io\.(?:kotest|cucumber|quarkus\.test)|net\.bytebuddy|androidx\.test|android\.(?:app|os|test))\./,
  /^<?(?:std|core|alloc|tokio|proc_macro)::|^(?:rust_begin_unwind|__rust_\w+)|^test::(?:run_test|test_main|run_tests|assert_test_result|__rust_\w+|console)\b/,
];

/** Whether a call is in the project's own code, as far as its path and name tell. */
export function isProjectFile(file: string | undefined, functionName: string | undefined): boolean {
  const name = functionName?.replace(classLoader, '');
  if (name !== undefined && foreignFunctions.some((pattern) => pattern.test(name))) return false;
  return file !== undefined && !foreignFiles.some((pattern) => pattern.test(file));
}
