/* Preloaded into PostgreSQL: every flush of the disk takes SLOW_SYNC_MICROSECONDS longer, as on network storage. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_longer(void) {
  const char *text = getenv("SLOW_SYNC_MICROSECONDS");
  if (text) usleep((useconds_t)atoi(text));
}

int fsync(int descriptor) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_longer();
  return real(descriptor);
}

int fdatasync(int descriptor) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_longer();
  return real(descriptor);
}
