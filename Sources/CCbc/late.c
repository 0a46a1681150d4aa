/// The functions of CLP and CBC that Sillage uses, each handed on to its library once it is loaded.
#include "CCbc.h"

#include <CLate.h>

LATE_LIBRARY(clp, RTLD_LAZY | RTLD_GLOBAL, "libClp.so.1")
LATE_LIBRARY(cbc, RTLD_LAZY | RTLD_GLOBAL, "libCbcSolver.so.3")

bool cbc_is_there(void) { return clp() && cbc(); }

LATE(cbc, double *, Cbc_bestSolution, (Cbc_Model *model), (model))
LATE_VOID(cbc, Cbc_deleteModel, (Cbc_Model *model), (model))
LATE(cbc, double, Cbc_getBestPossibleObjValue, (Cbc_Model *model), (model))
LATE(cbc, double, Cbc_getObjValue, (Cbc_Model *model), (model))
LATE(cbc, int, Cbc_isInitialSolveProvenPrimalInfeasible, (Cbc_Model *model), (model))
LATE(cbc, int, Cbc_isProvenInfeasible, (Cbc_Model *model), (model))
LATE(cbc, int, Cbc_isProvenOptimal, (Cbc_Model *model), (model))
LATE_VOID(cbc, Cbc_loadProblem,
        (Cbc_Model *model, const int numcols, const int numrows, const CoinBigIndex *start,
         const int *index, const double *value, const double *collb, const double *colub,
         const double *obj, const double *rowlb, const double *rowub),
        (model, numcols, numrows, start, index, value, collb, colub, obj, rowlb, rowub))
LATE(cbc, Cbc_Model *, Cbc_newModel, (void), ())
LATE_VOID(cbc, Cbc_setInteger, (Cbc_Model *model, int iColumn), (model, iColumn))
LATE_VOID(cbc, Cbc_setMIPStartI,
        (Cbc_Model *model, int count, const int colIdxs[], const double colValues[]),
        (model, count, colIdxs, colValues))
LATE_VOID(cbc, Cbc_setMaximumSeconds, (Cbc_Model *model, double maxSeconds), (model, maxSeconds))
LATE_VOID(cbc, Cbc_setMaximumSolutions,
        (Cbc_Model *model, int maxSolutions),
        (model, maxSolutions))
LATE_VOID(cbc, Cbc_setParameter,
        (Cbc_Model *model, const char *name, const char *value),
        (model, name, value))
LATE(cbc, int, Cbc_solve, (Cbc_Model *model), (model))
LATE_VOID(clp, Clp_addRows,
        (Clp_Simplex *model, int number, const double *rowLower, const double *rowUpper,
         const CoinBigIndex *rowStarts, const int *columns, const double *elements),
        (model, number, rowLower, rowUpper, rowStarts, columns, elements))
LATE_VOID(clp, Clp_chgObjCoefficients, (Clp_Simplex *model, const double *objIn), (model, objIn))
LATE(clp, double *, Clp_columnLower, (Clp_Simplex *model), (model))
LATE(clp, double *, Clp_columnUpper, (Clp_Simplex *model), (model))
LATE_VOID(clp, Clp_copyinStatus,
        (Clp_Simplex *model, const unsigned char *statusArray),
        (model, statusArray))
LATE_VOID(clp, Clp_deleteModel, (Clp_Simplex *model), (model))
LATE_VOID(clp, Clp_deleteRows,
        (Clp_Simplex *model, int number, const int *which),
        (model, number, which))
LATE(clp, int, Clp_dual, (Clp_Simplex *model, int ifValuesPass), (model, ifValuesPass))
LATE(clp, const double *, Clp_getColSolution, (Clp_Simplex *model), (model))
LATE(clp, int, Clp_getIterationCount, (Clp_Simplex *model), (model))
LATE(clp, double, Clp_getObjValue, (Clp_Simplex *model), (model))
LATE(clp, const double *, Clp_getReducedCost, (Clp_Simplex *model), (model))
LATE(clp, const double *, Clp_getRowPrice, (Clp_Simplex *model), (model))
LATE_VOID(clp, Clp_loadProblem,
        (Clp_Simplex *model, const int numcols, const int numrows, const CoinBigIndex
         *start, const int *index, const double *value, const double *collb, const double
         *colub, const double *obj, const double *rowlb, const double *rowub),
        (model, numcols, numrows, start, index, value, collb, colub, obj, rowlb, rowub))
LATE(clp, Clp_Simplex *, Clp_newModel, (void), ())
LATE(clp, int, Clp_numberRows, (Clp_Simplex *model), (model))
LATE(clp, double *, Clp_objective, (Clp_Simplex *model), (model))
LATE(clp, int, Clp_primal, (Clp_Simplex *model, int ifValuesPass), (model, ifValuesPass))
LATE(clp, double *, Clp_rowLower, (Clp_Simplex *model), (model))
LATE(clp, double *, Clp_rowUpper, (Clp_Simplex *model), (model))
LATE_VOID(clp, Clp_setLogLevel, (Clp_Simplex *model, int value), (model, value))
LATE_VOID(clp, Clp_setMaximumSeconds, (Clp_Simplex *model, double value), (model, value))
LATE_VOID(clp, Clp_setPerturbation, (Clp_Simplex *model, int value), (model, value))
LATE(clp, int, Clp_status, (Clp_Simplex *model), (model))
LATE(clp, unsigned char *, Clp_statusArray, (Clp_Simplex *model), (model))
