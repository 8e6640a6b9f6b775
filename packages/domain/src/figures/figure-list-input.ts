import * as z from 'zod/mini'
import { loggedReason } from '../input/input-parts.ts'

/** Why somebody sends a list of figures back. */
export const figureListRefusalInput = z.object({ reason: loggedReason() })
