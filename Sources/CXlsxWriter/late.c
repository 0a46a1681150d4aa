/// The functions of libxlsxwriter that Sillage uses, each handed on to the library once it is loaded.
///
/// Linked in the usual way, it would be loaded at every start of the program, with libcrypto behind
/// it, and the program would not start where it is missing.
#include "CXlsxWriter.h"

#include <dlfcn.h>

static void *library(void) {
  static void *loaded;
  if (!loaded) loaded = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!loaded) loaded = dlopen("libxlsxwriter.so", RTLD_NOW | RTLD_LOCAL);
  return loaded;
}

bool xlsxwriter_is_there(void) { return library() != NULL; }

#define FORWARD(result, name, parameters, arguments) \
  result name parameters { \
    static result(*known) parameters; \
    if (!known) known = (result(*) parameters)dlsym(library(), #name); \
    return known arguments; \
  }

#define FORWARD_VOID(name, parameters, arguments) \
  void name parameters { \
    static void(*known) parameters; \
    if (!known) known = (void(*) parameters)dlsym(library(), #name); \
    known arguments; \
  }

FORWARD(lxw_workbook *, workbook_new, (const char *filename), (filename))
FORWARD(lxw_error, workbook_close, (lxw_workbook *book), (book))
FORWARD(lxw_error, workbook_set_properties,
        (lxw_workbook *book, lxw_doc_properties *properties), (book, properties))
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *book, const char *name),
        (book, name))
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook *book), (book))

FORWARD(lxw_error, worksheet_write_string,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
        (sheet, row, column, text, format))
FORWARD(lxw_error, worksheet_write_number,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
        (sheet, row, column, number, format))
FORWARD(lxw_error, worksheet_write_url,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *url, lxw_format *format),
        (sheet, row, column, url, format))
FORWARD(lxw_error, worksheet_set_column,
        (lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
        (sheet, first, last, width, format))
FORWARD(lxw_error, worksheet_set_row,
        (lxw_worksheet *sheet, lxw_row_t row, double height, lxw_format *format),
        (sheet, row, height, format))
FORWARD_VOID(worksheet_freeze_panes, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column),
             (sheet, row, column))
FORWARD(lxw_error, worksheet_data_validation_range,
        (lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
         lxw_col_t last_column, lxw_data_validation *rule),
        (sheet, first_row, first_column, last_row, last_column, rule))
FORWARD_VOID(worksheet_set_landscape, (lxw_worksheet *sheet), (sheet))
FORWARD_VOID(worksheet_fit_to_pages, (lxw_worksheet *sheet, uint16_t width, uint16_t height),
             (sheet, width, height))

FORWARD_VOID(format_set_bold, (lxw_format *format), (format))
FORWARD_VOID(format_set_italic, (lxw_format *format), (format))
FORWARD_VOID(format_set_text_wrap, (lxw_format *format), (format))
FORWARD_VOID(format_set_underline, (lxw_format *format, uint8_t style), (format, style))
FORWARD_VOID(format_set_align, (lxw_format *format, uint8_t place), (format, place))
FORWARD_VOID(format_set_num_format, (lxw_format *format, const char *pattern), (format, pattern))
FORWARD_VOID(format_set_font_size, (lxw_format *format, double size), (format, size))
FORWARD_VOID(format_set_font_color, (lxw_format *format, lxw_color_t colour), (format, colour))
