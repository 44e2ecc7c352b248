/** @typedef {{ selector: string, message: string }} Ban */

/** Everywhere. @type {Ban[]} */
export const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  {
    selector: ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration, FunctionDeclaration)[id.name=/(Dto|DTO|Impl|Helper|Helpers|Util|Utils|Manager)$/]',
    message: 'Name the noun: no Dto, Impl, Helper, Util, Manager.',
  },
  { selector: ':matches(TSInterfaceDeclaration, TSTypeAliasDeclaration)[id.name=/^[IT][A-Z][a-z]/]', message: 'Types have no I or T in front.' },
  {
    selector: 'CallExpression[callee.property.name="catch"] > :function[body.type="BlockStatement"][body.body.length=0]',
    message: 'A failure is handled or passed on, never swallowed.',
  },
];

/** The clock has one door: apps/api/src/config/clock.ts. @type {Ban[]} */
export const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the Clock (config/clock.ts).' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Ask the Clock (config/clock.ts).' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Ask the Clock (config/clock.ts).' },
];

/** Jest replaces lib/env.ts, because import.meta.env exists only under Vite. @type {Ban[]} */
export const viteEnvironment = [
  { selector: 'MemberExpression[object.type="MetaProperty"][property.name="env"]', message: 'Read it from lib/env.ts.' },
];

/** A rule of the committee must give the same answer everywhere and always. @type {Ban[]} */
export const impurity = [
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'The domain is deterministic.' },
  { selector: 'ImportExpression', message: 'The domain imports nothing at run time.' },
];

/** What the machine offers and a pure function may not touch. */
export const machine = [
  'process', 'globalThis', 'global', 'require', 'fetch', 'console', 'performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate',
  'queueMicrotask', 'window', 'document', 'navigator', 'localStorage',
].map((name) => ({ name, message: 'The domain knows no machine.' }));

export const today = { name: 'Date', message: 'Days are text; only day.ts may calculate with Date.' };
