// Forms that lose nothing: what was typed is kept until it has arrived; the end of a session is told.
(function () {
  'use strict';

  const page = document.documentElement;
  const SIGNED_OUT = 'signed out';
  const CONTACT = 'contact';
  const WARNED = 5 * 60;

  /* The browser's storages may be full or forbidden: then nothing is kept. */
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch (refused) {
      return otherwise;
    }
  };

  // a page that answers a post has the address of the one it was sent from: to load it again
  // sends nothing again
  if (page.dataset.address) {
    history.replaceState(history.state, '', page.dataset.address);
  }

  /* what was typed: for one tab and one account, never passwords, certificates and files */

  const DRAFT = 'draft ';
  const own = DRAFT + page.dataset.account + ' ';

  const keys = () => attempt(() => Object.keys(sessionStorage), []).filter(key => key.startsWith(DRAFT));
  const read = key => attempt(() => JSON.parse(sessionStorage.getItem(key)), null);
  const write = (key, draft) => attempt(() => sessionStorage.setItem(key, JSON.stringify(draft)));
  const drop = key => attempt(() => sessionStorage.removeItem(key));
  let left = false;
  const forget = () => {
    left = true;
    keys().forEach(drop);
  };

  keys().filter(key => !key.startsWith(own)).forEach(drop);

  const UNKEPT = ['hidden', 'submit', 'button', 'reset', 'image', 'password', 'file'];
  const isKept = field =>
    field.name &&
    !UNKEPT.includes(field.type) &&
    // also where a password is shown
    !/password/i.test(field.name + field.autocomplete) &&
    !field.closest('[data-unkept]');
  const fields = form => Array.from(form.elements).filter(isKept);
  const values = form => fields(form).map(field => [field.name, field.value, field.checked]);

  /** What a form is about, by the page and by its hidden fields that do not change. */
  const keyOf = form => {
    const about = Array.from(form.elements)
      .filter(field => field.type === 'hidden' && !/^(jakarta|primefaces)\.|^version$/.test(field.name))
      .map(field => field.name + '=' + field.value);
    return own + [location.pathname, form.id, ...about].join(' ');
  };

  const fill = (form, draft) => {
    fields(form).forEach((field, at) => {
      const [name, value, checked] = draft.fields[at] || [];
      if (name === field.name) {
        if (['checkbox', 'radio'].includes(field.type)) {
          field.checked = checked;
        } else {
          field.value = value;
        }
      }
    });
  };

  /** Says what happened to what was typed, in front of the form. */
  const say = (form, words, acts) => {
    const told = document.getElementById(words).content.firstElementChild.cloneNode(true);
    told.addEventListener('click', event => {
      const act = acts[event.target.dataset.act];
      if (act) {
        act();
        told.remove();
      }
    });
    form.before(told);
  };

  const forms = Array.from(document.querySelectorAll('main form')).filter(
    form => form.method === 'post' && fields(form).length > 0
  );
  // what was sent did not arrive: the session had ended, or the server no longer knew the page
  const expired = /[?&]expired=1$/;
  const lost = /\/access\/login(\?|$)/.test(document.referrer) || expired.test(location.search);
  if (expired.test(location.search)) {
    history.replaceState(history.state, '', location.pathname + location.search.replace(expired, ''));
  }
  const failed = document.querySelector('main [data-failed]');
  const refused = document.querySelector('main [role=alert]');
  const found = new Map(forms.map(form => [keyOf(form), form]));

  for (const key of keys()) {
    const draft = read(key) || {};
    if (draft.sent && !lost && !failed && !(refused && found.has(key))) {
      // it has arrived
      drop(key);
    }
  }

  for (const [key, form] of found) {
    const first = JSON.stringify(values(form));
    const draft = read(key);
    const clear = () => {
      form.reset();
      drop(key);
    };
    if (draft && (lost || draft.sent)) {
      fill(form, draft);
      write(key, { fields: draft.fields });
      if (lost) {
        say(form, 'draft-back', { drop: clear });
      }
    } else if (draft && JSON.stringify(draft.fields) !== first) {
      say(form, 'draft-offer', { fill: () => fill(form, draft), drop: () => drop(key) });
    }
    const keep = sent => {
      const now = values(form);
      if (left) {
        return;
      }
      if (JSON.stringify(now) !== first) {
        write(key, { fields: now, sent });
      } else if (read(key) && read(key).sent) {
        drop(key);
      }
    };
    let sending = false;
    form.addEventListener('change', () => keep(false));
    form.addEventListener('submit', () => {
      sending = true;
      keep(true);
    });
    window.addEventListener('pagehide', () => keep(sending));
    window.addEventListener('pageshow', () => {
      sending = false;
    });
  }

  /** Whoever signs out leaves nothing behind, in other tabs neither. */
  document.addEventListener('submit', event => {
    if (/\/access\/logout$/.test(event.target.action)) {
      forget();
      attempt(() => localStorage.setItem(SIGNED_OUT, Date.now()));
    }
  });
  window.addEventListener('storage', event => {
    if (event.key === SIGNED_OUT) {
      forget();
      location.reload();
    }
  });

  /* the end of the session, by the clock of the server */

  const bar = document.getElementById('session');
  if (bar) {
    const opened = Date.now();
    const meet = () => attempt(() => localStorage.setItem(CONTACT, Date.now()));
    const met = () => Math.max(opened, Number(attempt(() => localStorage.getItem(CONTACT), 0)));
    const leave = () => {
      const here = location.pathname + location.search;
      location.assign(bar.dataset.login + '?ended=1&next=' + encodeURIComponent(here));
    };
    const look = () => {
      const idle = met() + Number(bar.dataset.idle) * 1000;
      const last = opened + Number(bar.dataset.last) * 1000;
      const end = Math.min(idle, last);
      if (Date.now() >= end) {
        leave();
        return;
      }
      bar.hidden = Date.now() < end - WARNED * 1000;
      bar.classList.toggle('final', last <= idle);
      const at = new Date(end);
      const clock = [at.getHours(), at.getMinutes()].map(n => String(n).padStart(2, '0')).join(':');
      bar.querySelectorAll('time').forEach(time => {
        if (time.textContent !== clock) {
          time.textContent = clock;
        }
      });
    };
    bar.querySelector('button').addEventListener('click', () => {
      fetch(bar.dataset.alive, { redirect: 'manual', cache: 'no-store' })
        .then(answer => (answer.ok ? meet() : leave()))
        .then(look, () => {});
    });
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', meet);
    }
    meet();
    setInterval(look, 10000);
  }
})();
