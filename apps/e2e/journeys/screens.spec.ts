import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS } from '../screens/looks';
import { SCREENS } from '../screens/screens';
import { walk } from '../screens/walk';
import { root } from '../stage/root';

const SAMPLE_MS = 300_000;

/** As many screens as there are looks: each in one look, so that every language meets every theme and every width. */
const SAMPLE = [
  'sign in, refused', 'dashboard', 'dashboard, a cell open', 'dashboard, failed', 'task, overdue', 'new task, nothing filled in',
  'directive', 'directive, being split', 'report, to be returned', 'my work', 'report form, returned', 'report, last look',
];

describe('the screens', () => {
  it('are those of every address that the web has', () => {
    const listed = readFileSync(join(root, 'apps/web/src/lib/paths.ts'), 'utf8');
    const routes = new Set([...listed.matchAll(/^ {2}\w+: '(\/[^']*)'/gm)].map(([, route]) => route));
    expect(routes.size).toBeGreaterThan(20);
    expect(new Set(SCREENS.map(({ route }) => route))).toEqual(routes);
  });

  it('have no fault that axe knows, scroll nowhere sideways and ask for nothing in vain (a sample; `npm run axe` looks at all)', async () => {
    const screens = SCREENS.filter(({ name }) => SAMPLE.includes(name));
    expect(screens).toHaveLength(LOOKS.length);
    const states = await walk({ screens, looksOf: (screen) => LOOKS.filter((_, at) => at === screens.indexOf(screen)) });
    expect(states).toHaveLength(LOOKS.length);
    const faults = states.flatMap(({ screen, look, faults: found }) => found.map((fault) => `${screen.name}, ${look.locale} ${look.theme} ${look.width}: ${fault}`));
    expect(faults).toEqual([]);
  }, SAMPLE_MS);
});
