/** What somebody is writing, and what waits to be sent: kept on this device until the city has it. */
const DRAFT = 'namro-draft';
const OUTGOING = 'namro-outgoing';

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
    return true;
  } catch {
    return false; // a browser that keeps nothing: the page itself still does
  }
}

export const draft = {read: () => read(DRAFT), keep: value => write(DRAFT, value), drop: () => write(DRAFT, null)};
export const outgoing = {read: () => read(OUTGOING), keep: value => write(OUTGOING, value), drop: () => write(OUTGOING, null)};
