import { useLingui } from '@lingui/react/macro'
import type { FieldError } from '../../ui/form/ErrorSummary.tsx'
import { type AppointmentDraft, faultyFields } from './appointment-draft.ts'

/** What is still missing of an appointment, in words beside its fields. */
export function useAppointmentFaults(ids: Readonly<Record<keyof AppointmentDraft, string>>) {
  const { t } = useLingui()
  const words: Readonly<Record<keyof AppointmentDraft, string>> = {
    name: t`Isi nama pejabat seperti tertulis dalam SK.`,
    post: t`Isi jabatannya.`,
    number: t`Isi nomor SK pengangkatan.`,
    appointedOn: t`Isi tanggal SK, paling akhir hari ini.`,
  }
  return (draft: AppointmentDraft, today: string): readonly FieldError[] =>
    faultyFields(draft, today).map((field) => ({ fieldId: ids[field], message: words[field] }))
}
