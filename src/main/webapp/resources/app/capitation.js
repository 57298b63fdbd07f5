// What pages do: no inline handlers, so that it runs under the content security policy.
(function () {
  'use strict';

  const page = document.documentElement;
  const inWan = page.dataset.unit === 'wan';

  const token = name => getComputedStyle(page).getPropertyValue(name).trim().replace(/\s+/g, ' ');

  /** Colours are given to charts as names of tokens, such as --own. */
  const colour = value => (typeof value === 'string' && value.startsWith('--') ? token(value) : value);

  const inUnit = yuan => (inWan ? yuan / 10000 : yuan);

  const number = (value, decimals) =>
    value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  /** A click on a bar opens its rows: series may have links, one for each value. */
  function follow(chart) {
    const link = hits =>
      hits.length > 0 && (chart.data.datasets[hits[0].datasetIndex].links || [])[hits[0].index];
    chart.options.onClick = (event, hits) => {
      if (link(hits)) {
        location.assign(link(hits));
      }
    };
    chart.options.onHover = (event, hits) => {
      event.native.target.style.cursor = link(hits) ? 'pointer' : '';
    };
  }

  function paint(chart) {
    // the parts of a chart take their font from here only
    Object.assign(window.Chart.defaults.font, { family: token('--sans'), size: 12 });
    chart.options = chart.options || {};
    Object.assign(chart.options, {
      animation: false,
      maintainAspectRatio: false,
      color: token('--ink-2')
    });
    for (const series of chart.data.datasets || []) {
      for (const part of ['backgroundColor', 'borderColor', 'pointBackgroundColor']) {
        const given = series[part];
        series[part] = Array.isArray(given) ? given.map(colour) : colour(given);
      }
    }
    follow(chart);
    const scales = (chart.options.scales = chart.options.scales || {});
    for (const axis of ['x', 'y']) {
      scales[axis] = Object.assign({ grid: { color: token('--line') } }, scales[axis]);
      scales[axis].ticks = Object.assign({ color: token('--ink-2') }, scales[axis].ticks);
    }
    const plugins = (chart.options.plugins = chart.options.plugins || {});
    plugins.legend = Object.assign(
      { position: 'bottom', labels: { usePointStyle: true, boxHeight: 7, color: token('--ink-2') } },
      plugins.legend
    );
    return chart.options;
  }

  /** The digits behind the point that tell the ticks of an axis apart. */
  function digits(ticks) {
    const step = ticks.length < 2 ? 1 : inUnit(ticks[1].value - ticks[0].value);
    return [0, 1, 2].find(count => Number.isInteger(Number((step * 10 ** count).toFixed(6)))) || 0;
  }

  /** On paper a chart is as wide as its table; afterwards as it was. */
  const resize = (...size) =>
    Object.values((window.Chart || {}).instances || {}).forEach(chart => chart.resize(...size));
  window.addEventListener('beforeprint', () => resize(1000, 220));
  window.addEventListener('afterprint', () => resize());

  /** For p:chart extender="chartPlain": our colours and fonts. */
  window.chartPlain = function () {
    paint(this.cfg.config);
  };

  /** For p:chart extender="chartMoney": values in yuan, shown in the unit of the page. */
  window.chartMoney = function () {
    const options = paint(this.cfg.config);
    const axis = options.indexAxis === 'y' ? 'x' : 'y';
    options.scales[axis].beginAtZero = true;
    options.scales[axis].ticks.callback = (yuan, at, ticks) => number(inUnit(yuan), digits(ticks));
    options.plugins.tooltip = {
      callbacks: {
        label: item => item.dataset.label + '  ' + number(inUnit(item.parsed[axis]), 2)
      }
    };
  };

  /** On a phone a button opens the menu, at the entry of this page; Esc closes it. */
  const button = document.querySelector('.button.menu');
  if (button) {
    const side = document.getElementById('side');
    const show = open => {
      side.classList.toggle('open', open);
      button.setAttribute('aria-expanded', String(open));
      (open ? side.querySelector('[aria-current]') || side.querySelector('a') : button).focus();
    };
    button.addEventListener('click', () => show(!side.classList.contains('open')));
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && side.classList.contains('open')) {
        show(false);
      }
    });
  }

  /** A tick shows the passwords of its form; without a script there is none. */
  for (const tick of document.querySelectorAll('[data-show]')) {
    tick.closest('label').hidden = false;
    tick.addEventListener('change', () => {
      for (const field of tick.form.querySelectorAll('[data-password]')) {
        field.type = tick.checked ? 'text' : 'password';
      }
    });
  }

  /** A part of a form that goes with one choice of a radio is there only when that is chosen. */
  function unfold(form) {
    const chosen = new Set(new FormData(form).values());
    for (const part of form.querySelectorAll('[data-with]')) {
      part.hidden = !chosen.has(part.dataset.with);
    }
  }
  for (const form of new Set(Array.from(document.querySelectorAll('[data-with]'), part => part.closest('form')))) {
    unfold(form);
    form.addEventListener('change', () => unfold(form));
  }

  /** The own account closes again: a click elsewhere, or Esc. */
  const account = document.querySelector('.account');
  if (account) {
    const close = () => { account.open = false; };
    document.addEventListener('click', event => account.contains(event.target) || close());
    account.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        close();
        account.querySelector('summary').focus();
      }
    });
  }

  /** A button that was pressed shows that work is going on, and is not pressed twice. */
  document.addEventListener('submit', event => {
    const pressed = event.submitter;
    if (pressed && event.target.method === 'post' && !event.defaultPrevented) {
      pressed.classList.add('at-work');
      pressed.setAttribute('aria-busy', 'true');
      if (pressed.dataset.busy) {
        pressed.textContent = pressed.dataset.busy;
      }
      // what is disabled before the form has been read is not sent
      setTimeout(() => { pressed.disabled = true; });
      setTimeout(() => rest(pressed), 30000);
    }
  });

  function rest(pressed) {
    pressed.disabled = false;
    pressed.classList.remove('at-work');
    pressed.removeAttribute('aria-busy');
  }

  window.addEventListener('pageshow', () => document.querySelectorAll('.at-work').forEach(rest));

  /** The key / leads to the search. */
  document.addEventListener('keydown', event => {
    const search = document.getElementById('search-all');
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (event.key === '/' && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  /** A page that refreshes itself finds that the session is over, or that another server answers. */
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxError', (event, request) => {
      if (request && request.status > 0) {
        location.reload();
      }
    });
  }

  /** A page that was asked for to be printed. */
  if (document.querySelector('[data-print]')) {
    window.addEventListener('load', () => window.print());
  }

  document.addEventListener('change', event => {
    if (event.target.matches('[data-submit]')) {
      event.target.form.submit();
    }
  });
})();
