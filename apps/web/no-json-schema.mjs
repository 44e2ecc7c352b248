/**
 * Stands in for zod's own module in the browser, where nobody prints JSON schemas (4 kB gzip of the first load).
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
};
