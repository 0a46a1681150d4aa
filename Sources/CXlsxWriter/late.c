/// The functions of libxlsxwriter that Sillage uses, each handed on to the library once it is loaded.
#include "CXlsxWriter.h"

#include <CLate.h>

LATE_LIBRARY(library, RTLD_NOW | RTLD_LOCAL, "libxlsxwriter.so.4", "libxlsxwriter.so")

bool xlsxwriter_is_there(void) { return library() != NULL; }

LATE(library, lxw_workbook *, workbook_new, (const char *filename), (filename))
LATE(library, lxw_error, workbook_close, (lxw_workbook *book), (book))
LATE(library, lxw_error, workbook_set_properties,
        (lxw_workbook *book, lxw_doc_properties *properties), (book, properties))
LATE(library, lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *book, const char *name),
        (book, name))
LATE(library, lxw_format *, workbook_add_format, (lxw_workbook *book), (book))

LATE(library, lxw_error, worksheet_write_string,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
        (sheet, row, column, text, format))
LATE(library, lxw_error, worksheet_write_number,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
        (sheet, row, column, number, format))
LATE(library, lxw_error, worksheet_write_url,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *url, lxw_format *format),
        (sheet, row, column, url, format))
LATE(library, lxw_error, worksheet_set_column,
        (lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
        (sheet, first, last, width, format))
LATE(library, lxw_error, worksheet_set_row,
        (lxw_worksheet *sheet, lxw_row_t row, double height, lxw_format *format),
        (sheet, row, height, format))
LATE_VOID(library, worksheet_freeze_panes, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column),
             (sheet, row, column))
LATE(library, lxw_error, worksheet_data_validation_range,
        (lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
         lxw_col_t last_column, lxw_data_validation *rule),
        (sheet, first_row, first_column, last_row, last_column, rule))
LATE_VOID(library, worksheet_set_landscape, (lxw_worksheet *sheet), (sheet))
LATE_VOID(library, worksheet_fit_to_pages, (lxw_worksheet *sheet, uint16_t width, uint16_t height),
             (sheet, width, height))

LATE_VOID(library, format_set_bold, (lxw_format *format), (format))
LATE_VOID(library, format_set_italic, (lxw_format *format), (format))
LATE_VOID(library, format_set_text_wrap, (lxw_format *format), (format))
LATE_VOID(library, format_set_underline, (lxw_format *format, uint8_t style), (format, style))
LATE_VOID(library, format_set_align, (lxw_format *format, uint8_t place), (format, place))
LATE_VOID(library, format_set_num_format, (lxw_format *format, const char *pattern), (format, pattern))
LATE_VOID(library, format_set_font_size, (lxw_format *format, double size), (format, size))
LATE_VOID(library, format_set_font_color, (lxw_format *format, lxw_color_t colour), (format, colour))
