/** Places where dependencies, runtimes and standard libraries live. */
const foreignFile =
  /(?:^|[\\/])(?:node_modules|site-packages|dist-packages|vendor|gems|\.cargo|\.rustup|\.m2|pkg[\\/]mod|hostedtoolcache|internal[\\/](?:modules|process|timers))(?:[\\/]|$)|^node:|^internal[\\/]|^<|^\/rustc\/|^\/(?:usr|lib|opt|Library)\/|\/(?:lib|Lib)\/python\d|^webpack:|compiler-rt/;
const foreignFunction =
  /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|org\.(?:junit|gradle|apache|codehaus|springframework|hamcrest|mockito|scalatest|assertj)|junit|System|Microsoft|Xunit|NUnit|runtime|testing|reflect|std::|core::|alloc::|rust_begin_unwind|__rust)\b/;

/** Whether a call is in the project's own code, as far as its path and name tell. */
export function isProjectFile(file: string | undefined, functionName: string | undefined): boolean {
  if (functionName !== undefined && foreignFunction.test(functionName)) return false;
  return file !== undefined && !foreignFile.test(file);
}
