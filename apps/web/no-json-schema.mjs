/**
 * Stands in for zod's own two modules in the browser, where nobody prints JSON schemas (7 kB gzip of the first load).
 * An export that zod adds and uses fails the build, not the page.
 */
const printedOnTheServer = () => {
  throw new Error('JSON schemas are printed on the server');
};

export const createStandardJSONSchemaMethod = () => printedOnTheServer;
export const createToJSONSchemaMethod = () => printedOnTheServer;
export {
  printedOnTheServer as extractDefs,
  printedOnTheServer as finalize,
  printedOnTheServer as handleUnrepresentable,
  printedOnTheServer as initializeContext,
  printedOnTheServer as processSchema,
  printedOnTheServer as aggregateChecks,
  printedOnTheServer as stringProcessor,
  printedOnTheServer as numberProcessor,
  printedOnTheServer as booleanProcessor,
  printedOnTheServer as bigintProcessor,
  printedOnTheServer as symbolProcessor,
  printedOnTheServer as nullProcessor,
  printedOnTheServer as undefinedProcessor,
  printedOnTheServer as voidProcessor,
  printedOnTheServer as neverProcessor,
  printedOnTheServer as anyProcessor,
  printedOnTheServer as unknownProcessor,
  printedOnTheServer as dateProcessor,
  printedOnTheServer as enumProcessor,
  printedOnTheServer as literalProcessor,
  printedOnTheServer as nanProcessor,
  printedOnTheServer as templateLiteralProcessor,
  printedOnTheServer as fileProcessor,
  printedOnTheServer as successProcessor,
  printedOnTheServer as customProcessor,
  printedOnTheServer as functionProcessor,
  printedOnTheServer as transformProcessor,
  printedOnTheServer as mapProcessor,
  printedOnTheServer as setProcessor,
  printedOnTheServer as arrayProcessor,
  printedOnTheServer as objectProcessor,
  printedOnTheServer as unionProcessor,
  printedOnTheServer as intersectionProcessor,
  printedOnTheServer as tupleProcessor,
  printedOnTheServer as recordProcessor,
  printedOnTheServer as nullableProcessor,
  printedOnTheServer as nonoptionalProcessor,
  printedOnTheServer as defaultProcessor,
  printedOnTheServer as prefaultProcessor,
  printedOnTheServer as catchProcessor,
  printedOnTheServer as pipeProcessor,
  printedOnTheServer as readonlyProcessor,
  printedOnTheServer as promiseProcessor,
  printedOnTheServer as optionalProcessor,
  printedOnTheServer as lazyProcessor,
  printedOnTheServer as allProcessors,
  printedOnTheServer as toJSONSchema,
};
