import type { Context } from '../../platform/context.ts'
import { mayReadAnswers } from './claim-answers.policy.ts'
import { type AnswerUploadRow, findUpload } from './claim-answers.queries.ts'

/** An answer of the viewer's government; null to who may not read it. */
export async function loadAnswerUpload({ actor, read }: Context, id: string): Promise<AnswerUploadRow | null> {
  if (!mayReadAnswers(actor)) return null
  const [row] = await read<AnswerUploadRow>(findUpload(id))
  return row ?? null
}
