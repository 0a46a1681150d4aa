#include "CLate.h"

void *late_library(const char *const *names, int binding) {
  void *library = NULL;
  for (; *names && !library; names++) library = dlopen(*names, binding);
  return library;
}
