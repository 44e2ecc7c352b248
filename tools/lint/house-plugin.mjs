import { basename, relative, sep } from 'node:path';

const nameless = new Set(['utils', 'common', 'shared', 'helpers', 'types', 'interfaces', 'constants']);
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** @type {import('eslint').Rule.RuleModule} */
const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kebab: 'File names are kebab-case: "{{name}}".',
      nameless: 'A folder "{{folder}}" has no noun: what lives in it is not understood yet.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!kebab.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      const folders = relative(context.cwd, context.filename).split(sep).slice(0, -1);
      const folder = folders.find((one) => nameless.has(one));
      if (folder) context.report({ node, messageId: 'nameless', data: { folder } });
    },
  }),
};

/** @type {import('eslint').Rule.RuleModule} */
const disableReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { reason: 'Switching a rule off needs its reason: `eslint-disable… rule -- why`.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const isSwitch = /^\s*eslint-disable/.test(comment.value);
        if (isSwitch && !/\s--\s+\S/.test(comment.value)) context.report({ loc: comment.loc ?? { line: 1, column: 0 }, messageId: 'reason' });
      }
    },
  }),
};

/** The rules of this house that no published plugin has. */
export const house = { rules: { 'file-name': fileName, 'disable-reason': disableReason } };
