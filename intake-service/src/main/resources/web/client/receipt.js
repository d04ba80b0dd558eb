import {draft, outgoing} from './drafts.js';

draft.drop();
outgoing.drop();
const button = document.getElementById('print');
button.hidden = false;
button.addEventListener('click', () => window.print());
