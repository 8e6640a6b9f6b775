import * as z from 'zod/mini'
import { loggedReason } from '../input/input-parts.ts'

/** Why a list of life events is refused. */
export const eventListRefusalInput = z.object({ reason: loggedReason() })
