import { type Appointment, judgeAppointment, tidyAppointment } from '@payung/domain/access/appointment'
import { today } from '../../platform/clock.ts'
import { issueAbout, ValidationError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'

/**
 * The appointment behind a role that checks or signs.
 *
 * @throws ValidationError `APPOINTMENT_MISSING`, or what is wrong with each field
 */
export function readAppointment(stated: Appointment | null | undefined): Appointment {
  if (stated == null) {
    throw new ValidationError([issueAbout(accessMessages.APPOINTMENT_MISSING())])
  }
  const issues = judgeAppointment(stated, today().toString())
  if (issues.length === 0) return tidyAppointment(stated)
  throw new ValidationError(issues.map(({ field, code }) => issueAbout(accessMessages[code](), `official.${field}`)))
}
