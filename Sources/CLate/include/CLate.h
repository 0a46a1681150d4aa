/// Libraries that are loaded when they are first used and not when the program starts.
///
/// Linked in the usual way, each would be loaded at every start, which takes longer than most of
/// what the program does, and it would not start where one is missing.
#pragma once

#include <dlfcn.h>
#include <stddef.h>

/// The first library of those names that is installed, by how it is bound (dlopen(3)); NULL for none.
/// The last name is followed by NULL.
void *late_library(const char *const *names, int binding);

/// Defines a function that finds the library of those names once.
#define LATE_LIBRARY(function, binding, ...) \
  static void *function(void) { \
    static void *loaded; \
    static const char *const names[] = {__VA_ARGS__, NULL}; \
    if (!loaded) loaded = late_library(names, binding); \
    return loaded; \
  }

/// Defines a function of a library, handed on to it.
#define LATE(library, result, name, parameters, arguments) \
  result name parameters { \
    static result(*known) parameters; \
    if (!known) known = (result(*) parameters)dlsym(library(), #name); \
    return known arguments; \
  }

/// The same for one that returns nothing.
#define LATE_VOID(library, name, parameters, arguments) \
  void name parameters { \
    static void(*known) parameters; \
    if (!known) known = (void(*) parameters)dlsym(library(), #name); \
    known arguments; \
  }
