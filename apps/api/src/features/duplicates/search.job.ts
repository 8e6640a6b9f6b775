import { defineJob } from '../../platform/jobs/define-job.ts'
import { comparePeople } from './compare-people.ts'
import { listComparable } from './search.queries.ts'
import { SEARCH } from './start-search.ts'

/** Enough to share one pass over everybody else, few enough to say how far it is and to stop in between. */
const PEOPLE_AT_ONCE = 5_000

/** Each part commits by itself: what was found by a search that is stopped has been found, and a repeated one finds it again. */
defineJob({
  kind: SEARCH,
  run: async (job) => {
    const people = await job.reader.readAs<{ worker_id: string }>(job.actor, listComparable())
    const ids = people.map(({ worker_id }) => worker_id)
    let pairs = 0
    for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE) {
      job.throwIfCancelled()
      job.progress('COMPARING', from, ids.length)
      const part = ids.slice(from, from + PEOPLE_AT_ONCE)
      pairs += await job.inTransaction((tx) => comparePeople(tx, job.actor, job.vault, part))
    }
    job.progress('COMPARING', ids.length, ids.length)
    return { details: { compared: ids.length, found: pairs } }
  },
})
