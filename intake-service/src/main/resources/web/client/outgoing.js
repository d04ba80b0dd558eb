import {api, Problem} from '../namro/api.js';
import {draft, outgoing} from './drafts.js';

const EVERY = 15_000;

/**
 * Sends what waits, under its own key: however often this runs, on however many pages, the city has it once. Gives the
 * receipt, or throws what the city refused; without a connection it goes on waiting.
 */
export async function send(waiting) {
  for (;;) {
    try {
      const answer = await api.post('/api/issues', waiting.body, {key: waiting.key});
      outgoing.drop();
      draft.drop();
      return answer.body;
    } catch (problem) {
      const passing = problem instanceof Problem && (problem.status === 0 || problem.status === 503 || problem.status === 429);
      if (!passing) throw problem;
      waiting.onWait?.(problem);
      await new Promise(resolve => {
        const timer = setTimeout(done, problem.retryAfter ? problem.retryAfter * 1000 : EVERY);
        function done() {
          clearTimeout(timer);
          removeEventListener('online', done);
          resolve();
        }
        addEventListener('online', done);
      });
    }
  }
}
