import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Stack, TextInput } from '@mantine/core'
import { regulationKindsOf } from '@payung/domain/agreement/regulation'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { LongForm } from '../../ui/form/LongForm.tsx'
import { PaperField } from '../../ui/form/PaperField.tsx'
import { useFormRefusal } from '../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ArticleFields } from './ArticleFields.tsx'
import { SaveRegulationMutation } from './regulation.query.ts'
import { inputOf, type RegulationDraft } from './regulation-draft.ts'
import { kindWords } from './regulation-words.ts'

/** A regulation that is planned or being drafted. The server judges it when it is saved. */
export function RegulationForm(props: {
  title: string
  initial: RegulationDraft
  existing: { id: string; version: number } | null
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const navigate = useNavigate()
  const { tenant } = useViewer()
  const [initial] = useState(props.initial)
  const [draft, setDraft] = useState(initial)
  const refusal = useFormRefusal()
  const [saved, setSaved] = useState(false)
  const save = useOperation(SaveRegulationMutation, { refusal, notice: t`Peraturan disimpan.` })
  const set = (change: Partial<RegulationDraft>) => setDraft((before) => ({ ...before, ...change }))
  const { errorOf } = refusal
  const submit = async () => {
    const success = await save.run({ input: inputOf(draft, props.existing) })
    if (success === null) return
    setSaved(true)
    const params = { regulationId: success.data.id }
    return navigate({ to: '/dasar-hukum/$regulationId', params, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader title={props.title} crumbs={[{ label: t`Peraturan`, link: { to: '/dasar-hukum' } }]} />
      <LongForm
        refusal={refusal}
        dirty={!saved && JSON.stringify(draft) !== JSON.stringify(initial)}
        busy={save.busy}
        saveLabel={<Trans>Simpan</Trans>}
        isNarrow
        onSubmit={() => void submit()}
      >
        <Card title={<Trans>Keterangan</Trans>}>
          <Stack gap="md">
            <Select
              id="kind"
              label={<Trans>Jenis</Trans>}
              allowDeselect={false}
              data={regulationKindsOf(tenant.kind).map((value) => ({ value, label: i18n._(kindWords[value]) }))}
              value={draft.kind}
              onChange={(kind) => set({ kind: (kind ?? draft.kind) as RegulationDraft['kind'] })}
              error={fieldProblem(errorOf('kind'))}
            />
            <TextInput
              id="title"
              label={<Trans>Tentang</Trans>}
              value={draft.title}
              maxLength={400}
              onChange={(event) => set({ title: event.currentTarget.value })}
              error={fieldProblem(errorOf('title'))}
            />
            <DateField
              id="plannedFor"
              label={<Trans>Rencana penetapan</Trans>}
              value={draft.plannedFor}
              onChange={(plannedFor) => set({ plannedFor })}
            />
            <PaperField
              id="fileId"
              label={<Trans>Naskah</Trans>}
              description={<Trans>Rancangan yang sedang dibahas; naskah resminya diunggah saat ditetapkan.</Trans>}
              value={draft.file}
              onChange={(file) => set({ file })}
              error={fieldProblem(errorOf('fileId'))}
            />
          </Stack>
        </Card>
        <Card title={<Trans>Pasal yang penting</Trans>} hint={<Trans>Sumber dana dan kelompok yang disebut</Trans>}>
          <ArticleFields articles={draft.articles} errorOf={errorOf} onChange={(articles) => set({ articles })} />
        </Card>
      </LongForm>
    </>
  )
}
