import { mutates } from '../../testing/mutation.builder.ts'
import type { Client } from '../../testing/test.ts'

/** Takes a step of a claim. @returns its data, or the code and issues of its refusal */
export const takesStep = (client: Client, step: object) =>
  mutates(client, 'takeClaimStep', step, 'state version submittedDue approved actions')
