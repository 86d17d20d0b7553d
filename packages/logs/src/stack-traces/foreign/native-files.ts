import { anyDirectory, anyOf } from './foreign-calls.js';

/** Sources of the C and C++ libraries, of sanitizers, allocators, fuzzers and test frameworks, wherever they were built. */
const directories = [
  String.raw`lib(?:c\+\+|cxx)(?:abi)?|libstdc\+\+(?:-v3)?|libgcc|libunwind|libbacktrace|crtstuff|vctools|win_toolchain|minkernel`,
  String.raw`e?glibc(?:-\w+)*|glibc-[\d.]+|musl(?:-[\d.]+)?|bionic|sysdeps|crosstool|AOSP-toolchain`,
  'compiler-rt|libsanitizer|sanitizer_common',
  String.raw`jemalloc\w*|tcmalloc|gperftools|mimalloc|scudo|PartitionAlloc|partition_allocator|allocator_shim`,
  'libfuzzer|libFuzzer|centipede|fuzztest|honggfuzz|afl|AFLplusplus|aflpp_driver|libprotobuf-mutator',
  'gtest|gmock|googletest|catch2|doctest',
  'crt',
];

/** glibc as debuggers print it: a part of the library and a file, without the directory it was built in. */
const glibc = [
  String.raw`nptl/\w+|sysdeps/\S+|csu/\w[\w-]*|elf/dl-\w[\w-]*|elf/rtld`,
  String.raw`stdlib/(?:abort|exit|cxa_\w+|qsort|msort|bsearch|strto\w+)`,
  String.raw`malloc/(?:malloc|arena|hooks|mtrace|malloc-\w+)`,
  String.raw`assert/(?:assert|assert-perr)|debug/(?:\w+_chk|\w+_fail)|signal/\w+|posix/libc_fatal|setjmp/\w+`,
  String.raw`string/(?:mem|str)\w+|wcsmbs/w\w+|libio/\w+|stdio-common/\w+|io/\w+`,
];

/** Linux: what reports, allocates, locks, and brings a call into the kernel. */
const kernel = [
  String.raw`mm/(?:kasan|kmsan|kfence)/\S+|mm/(?:sl[aou]b|slab_common|page_alloc|vmalloc|percpu|util|usercopy|maccess)`,
  'lib/(?:dump_stack|ubsan|fault-inject|debugobjects|list_debug|refcount|usercopy|iov_iter|stackdepot|bug)',
  String.raw`kernel/(?:panic|softirq|kthread|stacktrace|kallsyms|extable)|kernel/(?:locking|rcu|printk|kcsan)/\S+`,
  String.raw`arch/\w+/(?:kernel|mm|entry|lib|include)/\S+|include/(?:linux|asm|asm-generic)/\S+`,
];

const paths: readonly RegExp[] = [
  anyDirectory(directories),
  /[\\/]c\+\+[\\/](?:v?\d|trunk)|-gnu[\\/](?:c\+\+|bits)[\\/]|[\\/]bits[\\/](?:stl_\w+|basic_string|shared_ptr\w*|unique_ptr|std_\w+|hashtable\w*|move|char_traits)\.(?:h|tcc)$/,
  /[\\/](?:usr|lib)(?:[\\/]local)?[\\/](?:include|lib)[\\/]/,
  /[\\/](?:lib[\\/]Fuzzer|fuzzer[\\/]Fuzzer|Fuzzer(?:Util|Loop|Driver|Main)\w*\.cpp$)/,
  /[\\/]VC[\\/](?:Tools|include|crt)[\\/]|vcruntime/i,
  /(?:^|[\\/])base[\\/](?:logging|notreached|check\w*|debug[\\/]\w+|immediate_crash|functional[\\/]callback|bind_internal)\.(?:cc|h)$/,
  /^\(?(?:\/system)?\/(?:lib|apex)\w*\//,
  /^(?:\.{0,2}\/)?(?:vg_replace_\w+|hg_intercepts|drd_\w*intercepts)\.c$/,
  /^(?:cxa_noexception|asan_\w+|msan_\w+|tsan_\w+|ubsan_\w+|lsan_\w+|hwasan_\w+|sanitizer_\w+)\.(?:cc|cpp|h)$/,
  anyOf(String.raw`^(?:\.{1,2}/)*`, glibc, String.raw`\.(?:[chS]|inc)$`),
  /^(?:raise|abort|assert|malloc|arena|libc_fatal|libc-start|pthread_(?:create|kill)|fortify_fail|stack_chk_fail|clone3?)\.[cS]$/,
  /(?:^|[\\/])(?:mem|str|wcs|wmem)[\w-]*\.S$/,
  anyOf(String.raw`^(?:\./)?`, kernel, String.raw`(?:\.[chS])?$`),
];

/** Whether a file belongs to what stands below nearly every C and C++ program. */
export const isNativeLibraryFile = (file: string): boolean => paths.some((pattern) => pattern.test(file));
