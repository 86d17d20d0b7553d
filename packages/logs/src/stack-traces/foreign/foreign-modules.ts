import { anyOf } from './foreign-calls.js';

/** Where systems keep libraries. */
const places = [
  '/(?:usr/(?:local/)?)?lib',
  '/system/',
  '/vendor/lib',
  '/apex/',
  '/System/',
  '/nix/store/',
  '/gnu/store/',
  '/snap/',
  String.raw`C:[\\/]Windows[\\/]`,
];

/** Libraries of C and C++, of sanitizers and of other runtimes. */
const unixLibraries = [
  'c|m|dl|rt|util|pthread|resolv|nsl|gcc_s|gcc|atomic|gomp|unwind|backtrace|execinfo',
  String.raw`(?:std)?c\+\+(?:abi)?(?:_shared)?`,
  String.raw`(?:clang_rt\.)?(?:asan|tsan|ubsan|msan|lsan|hwasan|san)\w*`,
  String.raw`dyld|dispatch|objc|swift\w*|system_\w+|xpc|XCTest\w*|Xcode\w*`,
  'jemalloc|tcmalloc|mimalloc|jvm|java|jli|art|artbase|dalvik|bionic|binder|utils|log|base|android_runtime|nativehelper',
  String.raw`python\d[\w.]*|ruby[\w.]*|perl|lua[\w.]*|mono\w*|coreclr|clrjit|hostfxr|hostpolicy|glib-2|gobject-2|gio-2`,
];

const windowsLibraries = [
  String.raw`ntdll|kernel32|kernelbase|ucrtbased?|msvcrt?\w*|msvcp\w*|vcruntime\w*|user32|gdi32|advapi32|combase|ole32|rpcrt4|ws2_32`,
  String.raw`mscorlib|clr|coreclr|nt|win32u|wow64\w*|verifier|apphelp|clang_rt[\w.-]*|hal|sechost`,
];

const appleFrameworks =
  'CoreFoundation|Foundation|UIKit|UIKitCore|AppKit|HIToolbox|GraphicsServices|XCTest\\w*|IDE\\w+|CFNetwork|QuartzCore|SwiftUI|JavaScriptCore|WebCore|WebKit\\w*|Security|IOKit|Metal|dyld|dyld_sim|CoreData|CoreGraphics|CoreText|AVFoundation|Combine|libdispatch';

/** Gems that Rails and its servers print beside a call. */
const gems =
  'actionpack|active\\w+|action\\w+|rail\\w+|rack[\\w-]*|puma|warden|devise|rspec-\\w+|minitest|rake|bundler|thor|bootsnap|sidekiq|sprockets|zeitwerk|concurrent-ruby';

const patterns: readonly RegExp[] = [
  /^(?:java\.|jdk\.)|^\?\?\?$|^linux-(?:vdso|gate)|^\[(?:vdso|vsyscall|heap|stack)/,
  anyOf('^', places, ''),
  anyOf(String.raw`(?:^|[\\/])lib`, unixLibraries, '(?:[.-]|$)'),
  /(?:^|[\\/])(?:ld-(?:linux|musl|\d)|vgpreload_|app_process)/,
  new RegExp(
    anyOf(String.raw`(?:^|[\\/])`, windowsLibraries, String.raw`(?:\.(?:dll|exe|sys))?$`).source,
    'i',
  ),
  anyOf('^', [appleFrameworks], '$'),
  anyOf('^', [gems], String.raw` \(`),
];

/** Whether a binary or package comes with the system, the language or a framework. */
export const isForeignModule = (module: string): boolean => patterns.some((pattern) => pattern.test(module));
