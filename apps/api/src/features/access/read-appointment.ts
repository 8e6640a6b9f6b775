import { type Appointment, judgeAppointment, tidyAppointment } from '@payung/domain/access/appointment'
import { writesNationalId } from '@payung/domain/import/long-number'
import { today } from '../../platform/clock.ts'
import { issueAbout, ValidationError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'

/**
 * The appointment behind a role that checks or signs. It stays in the register of officials.
 *
 * @throws ValidationError `APPOINTMENT_MISSING`, `TEXT_HAS_NATIONAL_ID`, or what is wrong with each field
 */
export function readAppointment(stated: Appointment | null | undefined): Appointment {
  if (stated == null) {
    throw new ValidationError([issueAbout(accessMessages.APPOINTMENT_MISSING())])
  }
  const issues = judgeAppointment(stated, today().toString())
  const numbered = (['name', 'post', 'number'] as const).filter((field) => writesNationalId(stated[field]))
  if (issues.length === 0 && numbered.length === 0) return tidyAppointment(stated)
  throw new ValidationError([
    ...issues.map(({ field, code }) => issueAbout(accessMessages[code](), `official.${field}`)),
    ...numbered.map((field) => issueAbout(accessMessages.TEXT_HAS_NATIONAL_ID(), `official.${field}`)),
  ])
}
