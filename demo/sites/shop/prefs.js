// Runs before the page is drawn, so that language and scheme never flash.
(() => {
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  root.lang = query.get('lang') === 'en' ? 'en' : 'zh-CN';
  if (query.has('dark')) root.classList.add('dark');
})();
