/// The functions of CLP and CBC that Sillage uses, each handed on to its library once it is loaded.
///
/// Linked in the usual way, both would be loaded at every start of the program, which takes longer
/// than most of what it does, and the program would not start where they are missing.
#include "CCbc.h"

#include <dlfcn.h>

static void *clp(void) {
  static void *loaded;
  if (!loaded) loaded = dlopen("libClp.so.1", RTLD_LAZY | RTLD_GLOBAL);
  return loaded;
}

static void *cbc(void) {
  static void *loaded;
  if (!loaded) loaded = dlopen("libCbcSolver.so.3", RTLD_LAZY | RTLD_GLOBAL);
  return loaded;
}

bool cbc_is_there(void) { return clp() && cbc(); }

#define FORWARD(library, result, name, parameters, arguments) \
  result name parameters { \
    static result(*known) parameters; \
    if (!known) known = (result(*) parameters)dlsym(library(), #name); \
    return known arguments; \
  }

#define FORWARD_VOID(library, name, parameters, arguments) \
  void name parameters { \
    static void(*known) parameters; \
    if (!known) known = (void(*) parameters)dlsym(library(), #name); \
    known arguments; \
  }

FORWARD(cbc, double *, Cbc_bestSolution, (Cbc_Model *model), (model))
FORWARD_VOID(cbc, Cbc_deleteModel, (Cbc_Model *model), (model))
FORWARD(cbc, double, Cbc_getBestPossibleObjValue, (Cbc_Model *model), (model))
FORWARD(cbc, double, Cbc_getObjValue, (Cbc_Model *model), (model))
FORWARD(cbc, int, Cbc_isInitialSolveProvenPrimalInfeasible, (Cbc_Model *model), (model))
FORWARD(cbc, int, Cbc_isProvenInfeasible, (Cbc_Model *model), (model))
FORWARD(cbc, int, Cbc_isProvenOptimal, (Cbc_Model *model), (model))
FORWARD_VOID(cbc, Cbc_loadProblem,
        (Cbc_Model *model, const int numcols, const int numrows, const CoinBigIndex *start,
         const int *index, const double *value, const double *collb, const double *colub,
         const double *obj, const double *rowlb, const double *rowub),
        (model, numcols, numrows, start, index, value, collb, colub, obj, rowlb, rowub))
FORWARD(cbc, Cbc_Model *, Cbc_newModel, (void), ())
FORWARD_VOID(cbc, Cbc_setInteger, (Cbc_Model *model, int iColumn), (model, iColumn))
FORWARD_VOID(cbc, Cbc_setMIPStartI,
        (Cbc_Model *model, int count, const int colIdxs[], const double colValues[]),
        (model, count, colIdxs, colValues))
FORWARD_VOID(cbc, Cbc_setMaximumSeconds, (Cbc_Model *model, double maxSeconds), (model, maxSeconds))
FORWARD_VOID(cbc, Cbc_setMaximumSolutions,
        (Cbc_Model *model, int maxSolutions),
        (model, maxSolutions))
FORWARD_VOID(cbc, Cbc_setParameter,
        (Cbc_Model *model, const char *name, const char *value),
        (model, name, value))
FORWARD(cbc, int, Cbc_solve, (Cbc_Model *model), (model))
FORWARD_VOID(clp, Clp_addRows,
        (Clp_Simplex *model, int number, const double *rowLower, const double *rowUpper,
         const CoinBigIndex *rowStarts, const int *columns, const double *elements),
        (model, number, rowLower, rowUpper, rowStarts, columns, elements))
FORWARD_VOID(clp, Clp_chgObjCoefficients, (Clp_Simplex *model, const double *objIn), (model, objIn))
FORWARD(clp, double *, Clp_columnLower, (Clp_Simplex *model), (model))
FORWARD(clp, double *, Clp_columnUpper, (Clp_Simplex *model), (model))
FORWARD_VOID(clp, Clp_copyinStatus,
        (Clp_Simplex *model, const unsigned char *statusArray),
        (model, statusArray))
FORWARD_VOID(clp, Clp_deleteModel, (Clp_Simplex *model), (model))
FORWARD_VOID(clp, Clp_deleteRows,
        (Clp_Simplex *model, int number, const int *which),
        (model, number, which))
FORWARD(clp, int, Clp_dual, (Clp_Simplex *model, int ifValuesPass), (model, ifValuesPass))
FORWARD(clp, const double *, Clp_getColSolution, (Clp_Simplex *model), (model))
FORWARD(clp, int, Clp_getIterationCount, (Clp_Simplex *model), (model))
FORWARD(clp, double, Clp_getObjValue, (Clp_Simplex *model), (model))
FORWARD(clp, const double *, Clp_getReducedCost, (Clp_Simplex *model), (model))
FORWARD(clp, const double *, Clp_getRowPrice, (Clp_Simplex *model), (model))
FORWARD_VOID(clp, Clp_loadProblem,
        (Clp_Simplex *model, const int numcols, const int numrows, const CoinBigIndex
         *start, const int *index, const double *value, const double *collb, const double
         *colub, const double *obj, const double *rowlb, const double *rowub),
        (model, numcols, numrows, start, index, value, collb, colub, obj, rowlb, rowub))
FORWARD(clp, Clp_Simplex *, Clp_newModel, (void), ())
FORWARD(clp, int, Clp_numberRows, (Clp_Simplex *model), (model))
FORWARD(clp, double *, Clp_objective, (Clp_Simplex *model), (model))
FORWARD(clp, int, Clp_primal, (Clp_Simplex *model, int ifValuesPass), (model, ifValuesPass))
FORWARD(clp, double *, Clp_rowLower, (Clp_Simplex *model), (model))
FORWARD(clp, double *, Clp_rowUpper, (Clp_Simplex *model), (model))
FORWARD_VOID(clp, Clp_setLogLevel, (Clp_Simplex *model, int value), (model, value))
FORWARD_VOID(clp, Clp_setMaximumSeconds, (Clp_Simplex *model, double value), (model, value))
FORWARD_VOID(clp, Clp_setPerturbation, (Clp_Simplex *model, int value), (model, value))
FORWARD(clp, int, Clp_status, (Clp_Simplex *model), (model))
FORWARD(clp, unsigned char *, Clp_statusArray, (Clp_Simplex *model), (model))
