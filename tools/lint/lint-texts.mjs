import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../build.mjs';

/**
 * Lints texts as if they stood in the named files and prints the rules each one breaks: JSON in, JSON out.
 * Its own process, because Jest cannot load the lint configuration; without types unless asked, so that a file need not exist.
 * @typedef {{ filePath: string, text: string, isTyped?: boolean }} Specimen
 */
let input = '';
for await (const chunk of process.stdin) input += String(chunk);
const specimens = /** @type {Specimen[]} */ (JSON.parse(input));

const typed = new ESLint({ cwd: root });
const untyped = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
const broken = [];
for (const { filePath, text, isTyped } of specimens) {
  const [result] = await (isTyped ? typed : untyped).lintText(text, { filePath });
  if (!result) throw new Error(`${filePath} is outside the lint configuration.`);
  broken.push(result.messages.map((message) => message.ruleId ?? `fatal: ${message.message}`));
}
process.stdout.write(JSON.stringify(broken));
