import { nativeForeignFile } from './languages/native-foreign.js';
import type { TraceLanguage } from './trace-language.js';

/** Places where dependencies, runtimes, test runners and standard libraries live. */
const foreignFiles: readonly RegExp[] = [
  /(?:^|[\\/])(?:node_modules|bower_components|jspm_packages|site-packages|dist-packages|vendor|gems|\.gem|\.cargo|\.rustup|\.m2|\.gradle|\.nuget|\.pub-cache|\.rbenv|\.rvm|\.pyenv|\.nvm|\.yarn|\.pnpm|pkg[\\/]mod|registry[\\/]src|hostedtoolcache|gopkg\.in|goroot|internal[\\/](?:modules|process|timers)|_pytest|pluggy|python\d*_lib|third_party[\\/]webapp2[\w.-]*)(?:[\\/]|$)/,
  /^(?:node:|ext:|internal[\\/]|native |\[native|\[internal|\{main\}|<|\/rustc\/|dart:|org\/jruby|jar:|chrome-extension:|moz-extension:|safari-extension:|\[C\])/,
  /^\/(?:(?:usr\/(?!src\/(?!linux|glibc|debug))|lib|opt\/(?:hostedtoolcache|python|conda|ruby|node|java|jdk|go|rh|homebrew|android|google)|Library\/|System\/|Applications\/Xcode|snap\/|nix\/store\/|apex\/|goroot\/|go\/(?:pkg|src\/(?:runtime|testing))))/,
  /^package:(?:test|test_api|flutter|flutter_test|matcher|stack_trace|async|collection|http)\//,
  /^webpack:\/+(?:\.?\/)?(?:webpack\/|\(webpack\)|~\/|\.\/~\/|external )/,
  /\/(?:lib|Lib)\/python\d|[\\/]lib[\\/]ruby[\\/]\d|[\\/]lib[\\/]erlang[\\/]|[\\/]share[\\/]julia[\\/]|compiler-rt/,
  // Julia's own files.
  /^\.\/\w+\.jl$/,
  // Old versions of Node.js name their own files without a directory.
  /^(?:module|events|timers|net|fs|vm|assert|domain|child_process|bootstrap_node|node|repl|readline|next_tick|_(?:stream|http|tls)_\w+)\.js$/,
  // A Go distribution; a project may stand below `go/src` too.
  /[\\/]go[\w.-]*[\\/]src[\\/](?:runtime|testing|reflect|internal|sync|net|os|fmt|encoding|sort|strings|bytes|io|syscall|context|time)[\\/]/,
  /[\\/]lib[\\/](?:rspec[\\/](?:core|expectations|mocks)|minitest)(?:[\\/]|\.rb$)|[\\/](?:bin|exe)[\\/](?:rspec|rake|bundle|minitest|pytest)$/,
  /^(?:\?\?|_cgo_)/,
];

/** The Java virtual machine says which loader a class came from: `app//org.junit.Assert.fail`. */
const classLoader = /^(?:app|platform)\/[^/]{0,80}\//;

/** What the names of their functions begin with; `worker.` is Gradle's own class loader. */
const foreignFunctions: readonly RegExp[] = [
  /^(?:java|javax|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|System|Microsoft|Xunit|NUnit|runtime|testing|reflect|Mono|MS\.Internal)\b/,
  /^(?:worker\.)?org\.(?:junit|gradle|apache|codehaus|springframework|hamcrest|mockito|scalatest|assertj|testng|opentest4j|spockframework|jetbrains\.kotlin|eclipse\.(?:jdt|jetty|core)|mortbay|jboss|hibernate|easymock|powermock|jacoco|robolectric|objectweb|jruby)\b/,
  /^(?:junit|jakarta|sbt|munit|utest|com\.(?:intellij\.rt|android\.(?:internal|server)|code_intelligence|carrotsearch\.randomizedtesting)|io\.(?:kotest|cucumber|quarkus\.test|netty|mockk)|net\.bytebuddy|androidx\.test|dalvik|libcore|android\.(?:app|os|test|view))\./,
  /^(?:com\.(?:google\.(?:common|gson|protobuf|inject|devtools|cloud|api|testing|errorprone|auth)|fasterxml|squareup|zaxxer|mysql|microsoft|amazonaws|github\.(?:benmanes|dockerjava|tomakehurst|javafaker)|jayway|mongodb|oracle|ibm|beust|puppycrawl|vaadin|netflix|typesafe|lmax|rabbitmq|ctc|thoughtworks\.xstream|sun)|org\.(?:slf4j|postgresql|h2|hsqldb|bouncycastle|yaml|json|jsoup|joda|reactivestreams|redisson|quartz|flywaydb|liquibase|thymeleaf|mybatis|aspectj|glassfish|jetbrains|testcontainers|openqa|awaitility|xerial|elasticsearch|lwjgl|ow2|graalvm|osgi|dom4j|jdom|xml|w3c|eclipse\.(?:persistence|aether|equinox|osgi|jgit))|io\.(?:grpc|reactivex|vertx|micrometer|micronaut|quarkus|opentelemetry|lettuce|undertow|projectreactor|restassured|ktor|swagger|jsonwebtoken)|ch\.qos|reactor|rx|okhttp3|okio|retrofit2|akka|play|cats|zio|fs2|slick|net\.(?:sf|jodah|minidev)|redis\.clients|feign|lombok|dagger|clojure|antlr|freemarker|javassist|cucumber|gherkin|jnr|weblogic|oracle)\./,
  /^<?(?:std|core|alloc|tokio|proc_macro)::|^(?:rust_begin_unwind|__rust_\w+)|^test::(?:run_test|test_main|run_tests|assert_test_result|__rust_\w+|console)\b/,
];

/** Functions of Go's standard library carry no domain: `net/http.(*conn).serve`. */
const goStandard =
  /^(?:panic|net\/http|net|os|fmt|io|bufio|bytes|strings|strconv|sort|sync|sync\/atomic|time|encoding\/\w+|regexp(?:\/syntax)?|internal\/\w+|context|math(?:\/\w+)?|unicode(?:\/\w+)?|text\/\w+|html(?:\/\w+)?|crypto(?:\/\w+)?|database\/sql|syscall|log(?:\/slog)?|errors|flag|bufio|archive\/\w+|compress\/\w+|go\/\w+|appengine_internal|google\.golang\.org\/appengine\/internal)(?:\.|$)/;

/** Whether a call is in the project's own code, as far as its path and name tell. */
export function isProjectFile(file: string | undefined, functionName: string | undefined): boolean {
  const name = functionName?.replace(classLoader, '');
  if (name !== undefined && foreignFunctions.some((pattern) => pattern.test(name))) return false;
  return file !== undefined && !foreignFiles.some((pattern) => pattern.test(file));
}

interface Call {
  readonly file: string | undefined;
  readonly function: string | undefined;
  readonly module: string | undefined;
}

/** How much a call tells: the project's own · the same with a binary or the entry point alone · a library's · of the machinery that reports. */
export type FrameRank = 3 | 2 | 1 | 0;

/** Ranks a call of a language, which may print calls without their file. */
export function rankFrame(call: Call, language: TraceLanguage): FrameRank {
  const { file, module } = call;
  const name = call.function;
  if (name !== undefined && language.foreign?.some((pattern) => pattern.test(name))) return 0;
  if (module !== undefined && language.foreignModules?.test(module)) return 1;
  if (name === undefined && module !== undefined && file === undefined)
    return isProjectModule(module) ? 2 : 1;
  if (language.language === 'go' && name !== undefined && goStandard.test(name)) return 1;
  if (language.language === 'cpp' && file !== undefined && nativeForeignFile.test(file)) return 1;
  if (module !== undefined && !isProjectModule(module)) return 1;
  if (file !== undefined || language.needsFile === true) return isProjectFile(file, name) ? 3 : 1;
  if (name === undefined || !isProjectFile('./', name)) return 1;
  return entryPoint.test(name) ? 2 : 3;
}

const entryPoint = /^(?:main|_main|wmain|WinMain|wWinMain|LLVMFuzzerTestOneInput)$/;

/** Binaries and packages of the system. */
const foreignModule =
  /^(?:java\.|jdk\.|\/(?:usr\/)?lib|\/system\/|\/apex\/|\/System\/|lib(?:c|m|dl|rt|pthread|stdc\+\+|c\+\+|gcc_s|asan|tsan|ubsan|dyld|dispatch|objc|swift\w*|system_\w+|xpc|Xcode\w*)[.-]|(?:ntdll|kernel32|kernelbase|ucrtbase|msvcr\w*|vcruntime\w*|user32|mscorlib|clr|nt|win32u)(?:\.dll)?$|ld-linux|linux-(?:vdso|gate)|\?\?\?$|(?:CoreFoundation|Foundation|UIKit|UIKitCore|AppKit|HIToolbox|GraphicsServices|XCTest\w*|IDE\w+|CFNetwork|QuartzCore|SwiftUI|JavaScriptCore|WebCore|WebKit\w*|Security|IOKit|Metal)$|(?:actionpack|active\w+|action\w+|rail\w+|rack[\w-]*|puma|warden|devise|rspec-\w+|minitest|rake|bundler|thor|bootsnap|sidekiq|sprockets|zeitwerk|concurrent-ruby) \()/i;

const isProjectModule = (module: string): boolean => !foreignModule.test(module);
