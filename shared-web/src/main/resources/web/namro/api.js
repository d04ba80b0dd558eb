import {lang} from './words.js';

/** A refusal in the words of the service, with all faults; `OFFLINE` where nothing could be reached. */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.title ?? body.code ?? String(status));
    Object.assign(this, {status, code: body.code ?? 'UNKNOWN', title: body.title ?? '', errors: body.errors ?? [], retryAfter});
  }
  /** The faults at a field, such as `/reason`. */
  at(pointer) {
    return this.errors.filter(each => each.pointer === pointer).map(each => each.message);
  }
}

const OFFLINE = lang === 'en'
  ? {code: 'OFFLINE', title: 'No connection. Nothing was lost: try again when it is back.'}
  : {code: 'OFFLINE', title: 'Mất kết nối. Không mất gì cả: hãy thử lại khi có mạng.'};

/** A page that is older than its session learns the token of the new one. */
async function renewed() {
  const answer = await fetch('/session', {headers: {'Accept': 'application/json'}});
  if (!answer.ok) return false;
  document.querySelector('meta[name="csrf"]').content = (await answer.json()).csrf;
  return true;
}

async function call(method, path, body, {ifMatch, key, type, signal, again = false} = {}) {
  const headers = {'Accept': 'application/json, application/problem+json', 'Accept-Language': lang};
  const csrf = document.querySelector('meta[name="csrf"]')?.content;
  if (csrf && method !== 'GET') headers['X-CSRF-TOKEN'] = csrf;
  if (ifMatch != null) headers['If-Match'] = ifMatch;
  if (key) headers['Idempotency-Key'] = key;
  const raw = type !== undefined;
  if (body !== undefined) headers['Content-Type'] = raw ? type : 'application/json';
  let response;
  try {
    response = await fetch(path, {method, headers, signal, body: body === undefined ? undefined : raw ? body : JSON.stringify(body)});
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, OFFLINE);
  }
  const text = await response.text();
  let content = null;
  try {
    content = text ? JSON.parse(text) : null;
  } catch {
    content = text;
  }
  if (!response.ok) {
    if (content?.code === 'NOT_FROM_OUR_PAGE' && !again && await renewed()) {
      return call(method, path, body, {ifMatch, key, type, signal, again: true});
    }
    if (response.status === 401) document.dispatchEvent(new CustomEvent('namro-signed-out'));
    throw new Problem(response.status, content && typeof content === 'object' ? content : {}, response.headers.get('Retry-After'));
  }
  return {status: response.status, body: content, etag: response.headers.get('ETag'), replayed: response.headers.get('Idempotency-Replayed') === 'true'};
}

/** The service's own API, with the session of the page. */
export const api = {
  get: (path, options) => call('GET', path, undefined, options),
  post: (path, body, options) => call('POST', path, body, options),
  put: (path, body, options) => call('PUT', path, body, options),
  remove: (path, options) => call('DELETE', path, undefined, options)
};

/** A key under which a step happens once, however often it is sent. */
export const newKey = () => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');

/** An address with a query; what is empty is left out. */
export function withQuery(path, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  return query.size || query.toString() ? `${path}?${query}` : path;
}
