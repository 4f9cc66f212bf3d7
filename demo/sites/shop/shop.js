// The shop's own script: who is signed in, and links that keep the visitor's choices. It knows nothing of the elements.
(() => {
  const query = new URLSearchParams(location.search);
  const people = ['customer-1', 'customer-2', 'guest'];
  const who = people.includes(query.get('as')) ? query.get('as') : 'customer-1';

  const provider = document.querySelector('aftercare-provider');
  if (who !== 'guest') provider.setAttribute('token-url', `/session/token?as=${who}`);

  const root = document.documentElement;
  const hrefWith = (name, value) => {
    const next = new URLSearchParams(location.search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    const text = next.toString().replace(/=(?=&|$)/g, '');
    return text === '' ? location.pathname : `?${text}`;
  };
  /** Links, title and looks as the address says. */
  const show = () => {
    const now = new URLSearchParams(location.search);
    root.lang = now.get('lang') === 'en' ? 'en' : 'zh-CN';
    root.classList.toggle('dark', now.has('dark'));
    const mark = (link, current) => {
      if (current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    };
    for (const link of document.querySelectorAll('[data-as]')) {
      link.href = hrefWith('as', link.dataset.as);
      mark(link, link.dataset.as === who);
    }
    for (const link of document.querySelectorAll('[data-lang]')) {
      link.href = hrefWith('lang', link.dataset.lang);
      mark(link, link.dataset.lang === root.lang);
    }
    for (const link of document.querySelectorAll('[data-scheme]')) link.href = hrefWith('dark', now.has('dark') ? null : '');
    document.title = root.lang === 'en' ? document.body.dataset.titleEn : document.body.dataset.titleZh;
  };
  // Another language or scheme comes without loading the page again: nobody loses what they were typing.
  for (const link of document.querySelectorAll('[data-lang], [data-scheme]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.replaceState(history.state, '', link.search === '' ? location.pathname + location.hash : link.search + location.hash);
      show();
    });
  }
  show();
})();
