import {
  type Appointment,
  type AppointmentIssue,
  judgeAppointment,
  tidyAppointment,
} from '@payung/domain/access/appointment'
import { today } from '../../platform/clock.ts'
import { type ErrorText, ValidationError } from '../../platform/errors.ts'

const WORDS: Readonly<Record<AppointmentIssue, ErrorText>> = {
  NAME_INVALID: {
    id: 'Isi nama pejabat seperti tertulis dalam SK, paling banyak 120 huruf.',
    en: 'Enter the name as the appointment has it, at most 120 letters.',
  },
  POST_INVALID: {
    id: 'Isi jabatannya, misalnya Kepala Bagian Hukum, paling banyak 160 huruf.',
    en: 'Enter the post, for example head of the legal division, at most 160 letters.',
  },
  NUMBER_INVALID: {
    id: 'Isi nomor SK pengangkatan, paling banyak 80 huruf.',
    en: 'Enter the number of the appointment, at most 80 letters.',
  },
  APPOINTED_ON_INVALID: {
    id: 'Isi tanggal SK pengangkatan; paling lama 50 tahun yang lalu.',
    en: 'Enter the day of the appointment; at most 50 years ago.',
  },
  APPOINTED_IN_FUTURE: {
    id: 'Tanggal SK belum tiba. Usulkan perannya sesudah pejabat diangkat.',
    en: 'That day has not come. Propose the role once the official is appointed.',
  },
}

/**
 * The appointment behind a role that checks or signs.
 *
 * @throws ValidationError `APPOINTMENT_MISSING`, or what is wrong with each field
 */
export function readAppointment(stated: Appointment | null | undefined): Appointment {
  if (stated == null) {
    throw new ValidationError([
      {
        path: 'official',
        code: 'APPOINTMENT_MISSING',
        severity: 'ERROR',
        text: {
          id: 'Peran ini memeriksa atau menandatangani. Isi nama, jabatan, nomor dan tanggal SK pengangkatannya.',
          en: 'This role checks or signs. Enter name, post, number and day of the appointment.',
        },
      },
    ])
  }
  const issues = judgeAppointment(stated, today().toString())
  if (issues.length === 0) return tidyAppointment(stated)
  throw new ValidationError(
    issues.map(({ field, code }) => ({ path: `official.${field}`, code, severity: 'ERROR', text: WORDS[code] })),
  )
}
