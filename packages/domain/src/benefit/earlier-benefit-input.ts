import * as z from 'zod/mini'
import { loggedReason } from '../input/input-parts.ts'

/** Why a list of earlier payments is refused. */
export const earlierRefusalInput = z.object({ reason: loggedReason() })
