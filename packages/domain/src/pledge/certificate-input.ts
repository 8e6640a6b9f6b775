import * as z from 'zod/mini'
import { loggedReason } from '../input/input-parts.ts'

/** Why a certificate is refused or revoked. */
export const certificateReasonInput = z.object({ reason: loggedReason() })
