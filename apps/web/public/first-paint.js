// Runs before the first paint, so that theme and language never flash. Keys and values as in src/lib/preference.ts.
(function () {
  const root = document.documentElement;
  const stored = function (key) {
    try {
      return localStorage.getItem('steerboard.' + key);
    } catch (refused) {
      console.info('Preferences are not kept: storage is refused.', refused);
      return null;
    }
  };
  const theme = stored('theme');
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  const asked = new URLSearchParams(location.search).get('lang') || stored('locale');
  if (asked === 'vi' || asked === 'en' || asked === 'zh') root.lang = asked;
})();
