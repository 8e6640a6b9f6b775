import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { SchoolLevel } from '@payung/domain/benefit/scholarship'
import { schoolProofInput } from '@payung/domain/benefit/scholarship-input'
import { useState } from 'react'
import words from '../../generated/input-words/scholarships.json'
import { useViewer } from '../../session/viewer.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LevelFields } from './LevelFields.tsx'
import { ProveScholarshipYearMutation } from './scholarship.query.ts'
import { schoolYearName } from './scholarship-words.ts'

export interface YearToProve {
  readonly year: number
  readonly level: SchoolLevel | null
  readonly yearOfLevel: number | null
}

/** Brings the letter of a school: for which year, where the child is, and the photo or PDF. */
export function ProveDialog(props: {
  scholarshipId: string
  proving: YearToProve
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { year, level, yearOfLevel } = props.proving
  const [paper, setPaper] = useState<ChosenPaper | null>(null)
  const [isMissing, setMissing] = useState(false)
  const form = useInputForm({
    schema: schoolProofInput({ today, fromYear: year }),
    words,
    initialValues: { year, level: level ?? ('KINDERGARTEN' as SchoolLevel), yearOfLevel: yearOfLevel ?? 1, school: '' },
  })
  const prove = useOperation(ProveScholarshipYearMutation, { refusal: form })
  const submit = form.submit(async (letter) => {
    setMissing(paper === null)
    if (paper === null) return
    const input = { scholarshipId: props.scholarshipId, fileId: paper.id, ...letter }
    if ((await prove.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Surat sekolah ${schoolYearName(year)}`}
      confirm={<Trans>Simpan</Trans>}
      busy={prove.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <LevelFields
        label={<Trans>Jenjang menurut surat</Trans>}
        level={form.values.level}
        yearOfLevel={form.values.yearOfLevel}
        error={form.field('yearOfLevel').error}
        onLevel={(chosen) => chosen !== null && form.set('level', chosen)}
        onYear={(chosen) => form.set('yearOfLevel', chosen)}
      />
      <TextInput label={<Trans>Nama sekolah</Trans>} maxLength={120} {...form.field('school')} />
      <PaperField
        label={<Trans>Surat keterangan sekolah</Trans>}
        value={paper}
        onChange={setPaper}
        error={isMissing && paper === null ? t`Unggah suratnya.` : undefined}
      />
    </FormDialog>
  )
}
