import { findChromium } from './browser';

it('takes the browser that the environment names', () => {
  expect(findChromium({ CHROMIUM: '/opt/browser' }, () => true)).toBe('/opt/browser');
});

it('does not take another browser silently when the named one is missing', () => {
  expect(findChromium({ CHROMIUM: '/opt/browser' }, (path) => path === '/usr/bin/chromium')).toBeNull();
});

it('finds the one Debian installs, or none', () => {
  expect(findChromium({}, (path) => path === '/usr/bin/chromium')).toBe('/usr/bin/chromium');
  expect(findChromium({}, () => false)).toBeNull();
});
