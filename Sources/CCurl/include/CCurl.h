/// libcurl, loaded when it is first used and not when the program starts.
///
/// `curl_easy_setopt` and `curl_easy_getinfo` take whatever follows them, which Swift cannot call: each
/// has a name here for every type.
#pragma once

#include <stdbool.h>
#include <curl/curl.h>

/// True where the library is installed; nothing else may be called where it is not.
bool curl_is_there(void);

CURLcode curl_set_number(CURL *curl, CURLoption option, long value);
CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value);
CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value);
CURLcode curl_set_pointer(CURL *curl, CURLoption option, void *value);
CURLcode curl_set_callback(CURL *curl, CURLoption option, curl_read_callback value);
CURLcode curl_get_number(CURL *curl, CURLINFO info, long *value);
