import * as z from 'zod/mini'
import { loggedReason } from '../input/input-parts.ts'

/** Why the keeper of a record sets aside what another organisation has reported: it stands with the report for good. */
export const setAsideInput = z.object({ reason: loggedReason() })
