// The shop's own script: who is signed in, and links that keep the visitor's choices. It knows nothing of the elements.
(() => {
  const query = new URLSearchParams(location.search);
  const people = ['customer-1', 'customer-2', 'guest'];
  const who = people.includes(query.get('as')) ? query.get('as') : 'customer-1';

  const provider = document.querySelector('aftercare-provider');
  if (who !== 'guest') provider.setAttribute('token-url', `/session/token?as=${who}`);

  const hrefWith = (name, value) => {
    const next = new URLSearchParams(query);
    if (value === null) next.delete(name);
    else next.set(name, value);
    const text = next.toString().replace(/=(?=&|$)/g, '');
    return text === '' ? location.pathname : `?${text}`;
  };
  for (const link of document.querySelectorAll('[data-as]')) {
    link.href = hrefWith('as', link.dataset.as);
    if (link.dataset.as === who) link.setAttribute('aria-current', 'true');
  }
  for (const link of document.querySelectorAll('[data-lang]')) {
    link.href = hrefWith('lang', link.dataset.lang);
    if (link.dataset.lang === document.documentElement.lang) link.setAttribute('aria-current', 'true');
  }
  for (const link of document.querySelectorAll('[data-scheme]')) {
    const dark = document.documentElement.classList.contains('dark');
    link.href = hrefWith('dark', dark ? null : '');
  }
  document.title = document.documentElement.lang === 'en' ? document.body.dataset.titleEn : document.body.dataset.titleZh;
})();
