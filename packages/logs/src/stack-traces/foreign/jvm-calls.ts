import { anyOf, type ForeignCalls } from './foreign-calls.js';

/** The platform of Java, Android and .NET, and what their languages bring along. */
const platforms = [
  'java|javax|jdk|sun',
  String.raw`com\.sun`,
  'jakarta',
  'kotlin|kotlinx|scala|groovy|clojure',
  'android|androidx|dalvik|libcore',
  String.raw`com\.android\.(?:internal|server)`,
  '_COROUTINE',
  'System|Microsoft|Mono|Interop|FSharp',
  String.raw`MS\.Internal`,
];

/** Test runners, build tools and fuzzers; `worker.` is Gradle's own class loader. */
const runners = [
  String.raw`(?:worker\.)?org\.(?:junit|gradle|codehaus|hamcrest|mockito|scalatest|assertj|testng|opentest4j|spockframework|apache\.(?:maven|tools\.ant)|easymock|powermock|jacoco|robolectric|jetbrains\.kotlin|jruby)`,
  String.raw`com\.(?:intellij\.rt|code_intelligence|carrotsearch\.randomizedtesting)`,
  String.raw`io\.(?:kotest|cucumber|quarkus\.test|mockk)`,
  'junit|sbt|munit|utest|cucumber|gherkin|Xunit|xunit|NUnit|SharpFuzz|BenchmarkDotNet',
  String.raw`net\.bytebuddy`,
];

/** Libraries that stand below nearly every project. */
const libraries = [
  String.raw`org\.(?:apache|springframework|eclipse\.(?:jdt|jetty|core|persistence|aether|equinox|osgi|jgit)|mortbay|jboss|hibernate|objectweb|slf4j|postgresql|h2|hsqldb|bouncycastle|yaml|json|jsoup|joda|reactivestreams|redisson|quartz|flywaydb|liquibase|thymeleaf|mybatis|aspectj|glassfish|jetbrains|testcontainers|openqa|awaitility|xerial|elasticsearch|lwjgl|ow2|graalvm|osgi|dom4j|jdom|xml|w3c)`,
  String.raw`com\.google\.(?:common|gson|protobuf|inject|devtools|cloud|api|testing|errorprone|auth)`,
  String.raw`com\.(?:fasterxml|squareup|zaxxer|mysql|microsoft|amazonaws|github\.(?:benmanes|dockerjava|tomakehurst|javafaker)|jayway|mongodb|oracle|ibm|beust|puppycrawl|vaadin|netflix|typesafe|lmax|rabbitmq|ctc|thoughtworks\.xstream)`,
  String.raw`io\.(?:netty|grpc|reactivex|vertx|micrometer|micronaut|quarkus|opentelemetry|lettuce|undertow|projectreactor|restassured|ktor|swagger|jsonwebtoken)`,
  String.raw`ch\.qos|net\.(?:sf|jodah|minidev)|redis\.clients`,
  'reactor|rx|okhttp3|okio|retrofit2|akka|play|cats|zio|fs2|slick|feign|lombok|dagger|antlr|freemarker|javassist|jnr|weblogic|oracle|Newtonsoft|Serilog|Autofac|MediatR',
];

/** Java, its languages and .NET name calls by package or namespace. */
export const jvmCalls: ForeignCalls = {
  runtimeFunctions: [anyOf('^', [...platforms, ...runners], '[.$]')],
  dependencyFunctions: [anyOf('^', libraries, String.raw`\.`)],
};
