import { defineJob } from '../../platform/jobs/define-job.ts'
import { takeAnswer } from './take-answer.ts'

defineJob({
  kind: 'CONTRIBUTION_ANSWER',
  run: async (job) => {
    const answer = await takeAnswer(job)
    const { posted_people: posted, rejected_people: rejected, open_rows: unposted } = answer
    return { details: { posted, rejected, known: answer.known_people, unposted } }
  },
})
