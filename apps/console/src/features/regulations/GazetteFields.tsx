import { Trans } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { RegulationKind } from '@payung/domain/agreement/regulation'
import { gazetteOf } from '@payung/domain/agreement/regulation-gazette'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'

/** As it is typed. */
export interface GazetteDraft {
  readonly year: string
  readonly number: string
  readonly supplement: string
}

interface RecordedGazette {
  readonly gazetteYear: number | null
  readonly gazetteNumber: string | null
  readonly gazetteSupplement: string | null
}

export function gazetteDraft({ gazetteYear, gazetteNumber, gazetteSupplement }: RecordedGazette): GazetteDraft {
  return { year: gazetteYear?.toString() ?? '', number: gazetteNumber ?? '', supplement: gazetteSupplement ?? '' }
}

/** As the API takes it: what is empty is not known. */
export function gazetteInput({ year, number, supplement }: GazetteDraft): RecordedGazette {
  return {
    gazetteYear: year.trim() === '' ? null : Number(year),
    gazetteNumber: number.trim() === '' ? null : number,
    gazetteSupplement: supplement.trim() === '' ? null : supplement,
  }
}

/** Year and numbers of the gazette, as far as this kind of regulation has them. */
export function GazetteFields(props: {
  kind: RegulationKind
  draft: GazetteDraft
  errorOf: (path: string) => string | undefined
  onChange: (draft: GazetteDraft) => void
}) {
  const { kind, draft, errorOf, onChange } = props
  const gazette = gazetteOf(kind)
  if (gazette === null) return null
  const { name } = gazette
  return (
    <>
      <TextInput
        label={<Trans>Tahun {name}</Trans>}
        description={
          <Trans>Boleh dikosongkan sampai peraturannya diundangkan; keputusan memuatnya pada Mengingat.</Trans>
        }
        inputMode="numeric"
        maxLength={4}
        value={draft.year}
        onChange={(event) => onChange({ ...draft, year: event.currentTarget.value.replaceAll(/\D/g, '') })}
        error={fieldProblem(errorOf('gazetteYear'))}
      />
      <TextInput
        label={<Trans>Nomor {name}</Trans>}
        maxLength={20}
        value={draft.number}
        onChange={(event) => onChange({ ...draft, number: event.currentTarget.value })}
        error={fieldProblem(errorOf('gazetteNumber'))}
      />
      {gazette.hasSupplement && (
        <TextInput
          label={<Trans>Nomor Tambahan {name}</Trans>}
          maxLength={20}
          value={draft.supplement}
          onChange={(event) => onChange({ ...draft, supplement: event.currentTarget.value })}
          error={fieldProblem(errorOf('gazetteSupplement'))}
        />
      )}
    </>
  )
}
