import { judgeAppointment } from '@payung/domain/access/appointment'

/** An appointment while it is typed. */
export interface AppointmentDraft {
  readonly name: string
  readonly post: string
  readonly number: string
  readonly appointedOn: string | null
}

export const emptyAppointment: AppointmentDraft = { name: '', post: '', number: '', appointedOn: null }

/** As the API takes it. */
export function appointmentInput(draft: AppointmentDraft) {
  return { ...draft, appointedOn: draft.appointedOn ?? '' }
}

/** The fields that are still wrong, before it is sent. */
export function faultyFields(draft: AppointmentDraft, today: string): readonly (keyof AppointmentDraft)[] {
  return judgeAppointment(appointmentInput(draft), today).map(({ field }) => field)
}
