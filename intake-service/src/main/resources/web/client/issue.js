import {html, nothing, render} from '../vendor/lit.js';
import {api, newKey} from '../namro/api.js';
import {toast} from '../namro/parts.js';
import {lang} from '../namro/words.js';
import {t} from './words.js';

const content = () => document.getElementById('content');
let page = content();

/* --- a second click does nothing --- */
document.addEventListener('submit', event => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = 'yes';
});

/* --- live --- */
const writing = () => [...document.querySelectorAll('#content textarea')].some(area => area.value.trim());

async function refresh() {
  const answer = await fetch(location.pathname + location.search, {headers: {'Accept': 'text/html'}});
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('content');
  content().replaceWith(fresh);
  page = fresh;
  files();
}

const stream = new EventSource(`/api/issues/${page.dataset.id}/stream`);
stream.addEventListener('step', event => {
  if (Number(event.lastEventId) <= Number(page.dataset.version)) return;
  const step = JSON.parse(event.data);
  page.dataset.version = event.lastEventId;
  toast(`${step.local}: ${step.text}`);
  if (!writing()) refresh();
  else render(html`<p class="note">${t('changed')} <button type="button" class="quiet small" @click=${refresh}>${t('reload')}</button></p>`, document.getElementById('news'));
});

/* --- pictures and documents --- */
const KINDS = 'image/jpeg,image/png,image/webp,application/pdf';
const size = bytes => new Intl.NumberFormat(lang, {style: 'unit', unit: bytes < 1e6 ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1}).format(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);

async function files(problem = null, busy = '') {
  const box = document.getElementById('attachments');
  const path = `/api/issues/${page.dataset.id}/attachments`;
  let list;
  try {
    list = (await api.get(path)).body;
  } catch {
    return;
  }
  async function add(event) {
    const chosen = [...event.target.files];
    event.target.value = ''; // the same file may be chosen again
    for (const file of chosen) {
      await files(null, t('uploading', {name: file.name}));
      try {
        await api.post(`${path}?name=${encodeURIComponent(file.name)}`, file, {type: file.type || 'application/octet-stream', key: newKey()});
        toast(t('uploaded', {name: file.name}));
      } catch (refused) {
        await files(refused);
        return;
      }
    }
    await files();
  }
  render(html`<h3>${t('files')}</h3>
    ${list.items.length ? html`<ul>${list.items.map(each => html`<li><a href="${path}/${each.id}" target="_blank" rel="noopener">${each.name}</a> <small class="soft">${size(each.size)}</small></li>`)}</ul>` : html`<p class="soft">${t('noFiles')}</p>`}
    ${busy ? html`<p class="note" role="status">${busy}</p>` : nothing}
    ${problem ? html`<div class="note bad" role="alert"><p>${problem.title}</p><ul>${problem.errors.map(each => html`<li>${each.message}</li>`)}</ul></div>` : nothing}
    ${page.dataset.adds ? html`<p class="field no-print"><label for="files">${t('addFiles')}</label><input id="files" type="file" multiple accept=${KINDS} @change=${add}></p>` : nothing}`, box);
}
files();
