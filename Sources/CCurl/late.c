/// The functions of libcurl that Sillage uses, each handed on to the library once it is loaded.
#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include <CLate.h>

#undef curl_easy_setopt
#undef curl_easy_getinfo

LATE_LIBRARY(library, RTLD_NOW | RTLD_LOCAL, "libcurl.so.4", "libcurl-gnutls.so.4",
             "libcurl.4.dylib")

bool curl_is_there(void) { return library() != NULL; }

LATE(library, CURL *, curl_easy_init, (void), ())
LATE(library, CURLcode, curl_easy_perform, (CURL * curl), (curl))
LATE(library, struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text),
        (list, text))

LATE_VOID(library, curl_easy_cleanup, (CURL * curl), (curl))
LATE_VOID(library, curl_slist_free_all, (struct curl_slist * list), (list))

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
