/// The functions of libcurl that Sillage uses, each handed on to the library once it is loaded.
///
/// Linked in the usual way, it would be loaded at every start of the program, and the program would
/// not start where it is missing.
#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include <dlfcn.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

static void *library(void) {
  static void *loaded;
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
  for (unsigned i = 0; !loaded && i < sizeof names / sizeof *names; i++)
    loaded = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  return loaded;
}

bool curl_is_there(void) { return library() != NULL; }

#define FORWARD(result, name, parameters, arguments) \
  result name parameters { \
    static result(*known) parameters; \
    if (!known) known = (result(*) parameters)dlsym(library(), #name); \
    return known arguments; \
  }

FORWARD(CURL *, curl_easy_init, (void), ())
FORWARD(CURLcode, curl_easy_perform, (CURL * curl), (curl))
FORWARD(struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text),
        (list, text))

void curl_easy_cleanup(CURL *curl) {
  static void (*known)(CURL *);
  if (!known) known = (void (*)(CURL *))dlsym(library(), "curl_easy_cleanup");
  known(curl);
}

void curl_slist_free_all(struct curl_slist *list) {
  static void (*known)(struct curl_slist *);
  if (!known) known = (void (*)(struct curl_slist *))dlsym(library(), "curl_slist_free_all");
  known(list);
}

typedef CURLcode (*setter)(CURL *, CURLoption, ...);
typedef CURLcode (*getter)(CURL *, CURLINFO, ...);

static setter set(void) {
  static setter known;
  if (!known) known = (setter)dlsym(library(), "curl_easy_setopt");
  return known;
}

CURLcode curl_set_number(CURL *curl, CURLoption option, long value) {
  return set()(curl, option, value);
}

CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return set()(curl, option, value);
}

CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return set()(curl, option, value);
}

CURLcode curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return set()(curl, option, value);
}

CURLcode curl_set_callback(CURL *curl, CURLoption option, curl_read_callback value) {
  return set()(curl, option, value);
}

CURLcode curl_get_number(CURL *curl, CURLINFO info, long *value) {
  static getter known;
  if (!known) known = (getter)dlsym(library(), "curl_easy_getinfo");
  return known(curl, info, value);
}
